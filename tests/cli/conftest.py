"""A workspace with the five samples: one to read, and copies to spoil."""

import shutil

import pytest

from tests.builders import SAMPLES, take


@pytest.fixture(scope="session")
def five(tmp_path_factory):
    """A workspace with the samples, only to be read."""
    root = tmp_path_factory.mktemp("five") / "kg-data"
    take(root, *SAMPLES)
    return root


@pytest.fixture
def spoilt(five, tmp_path):
    """A copy of it that a test may change."""
    return shutil.copytree(five, tmp_path / "spoilt")
