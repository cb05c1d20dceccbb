"""Files written whole or not at all."""

import os
from collections.abc import Iterable
from pathlib import Path

from kg.errors import WorkspaceError


def write(target: Path, pieces: Iterable[str]) -> None:
    """Write pieces of text as UTF-8. Raises WorkspaceError where that cannot be done; nothing is left behind then."""
    part = target.with_name(f"{target.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(pieces)
        os.replace(part, target)  # noqa: PTH105 replace is the atomic one
    except OSError as error:
        part.unlink(missing_ok=True)
        raise WorkspaceError(f"cannot write {target} ({error.strerror}): choose another place with -o") from error
