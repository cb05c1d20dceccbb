"""Groups of reports with known answers, through the real reader: pairs over all reports, under a floor."""

from pathlib import Path

import pytest

from kg import resources
from kg.errors import UsageError
from kg.workspace.coreference import coreference

FOLDER = resources.folder("data") / "gold" / "reports"


@pytest.fixture(scope="module")
def joined():
    return coreference(FOLDER)


def test_there_are_sixty_groups(joined):
    assert joined.groups == 60
    assert joined.reports >= 130


def test_what_is_joined_is_one_event(joined):
    assert joined.pairs.precision >= 0.98


def test_what_is_one_event_is_joined(joined):
    assert joined.pairs.recall >= 0.94


def test_what_is_not_read_is_told(joined):
    assert len(joined.pairs.unread) <= 3


def test_a_folder_without_groups(tmp_path):
    with pytest.raises(UsageError):
        coreference(tmp_path)


def test_a_file_of_another_form(tmp_path):
    (tmp_path / "a.toml").write_text("[[group]]\nshows = 1\n", encoding="utf-8")
    with pytest.raises(UsageError):
        coreference(Path(tmp_path))
