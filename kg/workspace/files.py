"""Files written whole or not at all."""

import os
from collections.abc import Iterable
from pathlib import Path

from kg.errors import WorkspaceError


def write(target: Path, pieces: Iterable[str]) -> None:
    """Write pieces of text as UTF-8. Raises WorkspaceError where that cannot be done; nothing is left behind then.

    A link is followed; a pipe or a device gets the pieces directly.
    """
    try:
        place = target.resolve()
        if target.exists() and not target.is_file():
            with target.open("w", encoding="utf-8", newline="\n") as file:
                file.writelines(pieces)
        else:
            _replace(place, pieces)
    except OSError as error:
        raise WorkspaceError(f"cannot write {target} ({error.strerror}): choose another place with -o") from error


def _replace(place: Path, pieces: Iterable[str]) -> None:
    part = place.with_name(f"{place.name}.part")
    with part.open("w", encoding="utf-8", newline="\n") as file:
        try:
            file.writelines(pieces)
            file.flush()
            os.replace(part, place)  # noqa: PTH105 replace is the atomic one
        except BaseException:
            part.unlink(missing_ok=True)
            raise
