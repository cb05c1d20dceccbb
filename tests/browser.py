"""A real Chromium for tests of pages: found on this machine, started headless, never downloaded."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find() -> str | None:
    """The path of a Chromium: the environment's KG_CHROMIUM, else the first of `NAMES` on the PATH, else None."""
    return os.environ.get("KG_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running headless Chromium. Without one the test is skipped, or fails where the environment says CI."""
    path = find()
    if path is None:
        reason = (
            f"NO BROWSER: the pages are NOT tested. Install one of {', '.join(NAMES)}, or set KG_CHROMIUM to its path"
        )
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()
