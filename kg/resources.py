"""Where the shipped data and the ontology lie: the only module that knows paths of the installation."""

from pathlib import Path

from kg.errors import WorkspaceError

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """The folder `ontology` or `data`: inside an installed package, else beside it in a checkout.

    Raises WorkspaceError when the installation lacks it.
    """
    for root in (_PACKAGE / "_share", _PACKAGE.parent):
        if (root / name).is_dir():
            return root / name
    raise WorkspaceError(f"the installation lacks its folder {name!r}: install vnkg again")
