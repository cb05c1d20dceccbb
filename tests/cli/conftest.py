"""Workspaces with the samples: some to read, and copies to spoil."""

import shutil

import pytest

from kg.workspace import understand
from tests.builders import SAMPLES, take


@pytest.fixture(scope="session", autouse=True)
def _remembered():
    """Reading is a function of its input: what heals a workspace within the tests need not repeat it."""
    real, read = understand.understand, {}

    def reading(article):
        if article.id not in read:
            read[article.id] = real(article)
        return read[article.id]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(understand, "understand", reading)
        yield


@pytest.fixture(scope="session")
def five(tmp_path_factory):
    """A workspace with the samples, only to be read."""
    root = tmp_path_factory.mktemp("five") / "kg-data"
    take(root, *SAMPLES)
    return root


@pytest.fixture(scope="session")
def three(tmp_path_factory):
    """One with three samples, which is made sooner; only to be read."""
    root = tmp_path_factory.mktemp("three") / "kg-data"
    take(root, *SAMPLES[:3])
    return root


@pytest.fixture
def cut(three, tmp_path):
    """A copy of it that a test may change."""
    return shutil.copytree(three, tmp_path / "cut")


@pytest.fixture
def spoilt(five, tmp_path):
    """A copy of it that a test may change."""
    return shutil.copytree(five, tmp_path / "spoilt")
