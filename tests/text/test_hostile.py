"""Time grows with the text, whatever the text: twice the text takes about twice the time, never four times."""

import gc
import time
from collections.abc import Callable

import pytest

from kg.text.dates import dates
from kg.text.names import name_at
from kg.text.normalize import ascii_key, canonical, iy_key, tone_key
from kg.text.sentences import sentences, zones
from kg.text.tokens import tokens

LENGTH = 1_000_000
TIMES, SLACK = 2.5, 0.02  # a quadratic pass takes 4 times as long; the slack is seconds
SHORT = 100_000
PIECES = [
    *("ngày ", "1", "1/1/", "1-", "1 và ", "sáng nay, (", "tháng 1 ", "2020-2025 ", "2020-", "thứ ", "1 đến ", " "),
    *(
        "từ ((",
        "tới ",
        "nay",
        "quý ",
        "cùng ngày ",
        "Nghị quyết ",
        "của ",
        "tuần trước ",
        "thứ hai tuần ",
        "8h",
        "8h30 ",
    ),
    *("1 & ", "tháng 1, ", "tháng 1 đến ", "Quyết định số 1 của a", "\n", "1/1 Giáp "),
]


def read_dates(text: str) -> None:
    dates(text, "2023-06-23")


def read_names(text: str) -> None:
    found = tokens(text)
    for i in range(len(found)):
        name_at(found, i)


def read_zones(text: str) -> None:
    zones(text, sentences(text))


def spent(work: Callable[[str], object], text: str) -> float:
    begun = time.process_time()
    work(text)
    return time.process_time() - begun


@pytest.mark.parametrize(
    ("work", "piece"),
    [
        (read_dates, "ngày 1, "),
        (read_dates, "1/1 và "),
        (read_dates, "18-NQ/TW của ngày 1/1 cùng ngày "),
        (read_dates, "sáng 8h30 ("),
        (tokens, "a'"),
        (tokens, "K'\u0301Ẫ-1. "),
        (read_names, "K' Lê-a-a "),
        (read_zones, "A. 1.\nTP. "),
        (canonical, "\u0344\u200b\xa0\r"),
        (tone_key, "ú\u0301y'– "),
        (iy_key, "qy"),
        (ascii_key, "\u0301Đ"),
    ],
)
def test_twice_the_text_takes_twice_the_time(work: Callable[[str], object], piece: str) -> None:
    grows_evenly(work, piece, LENGTH)


@pytest.mark.parametrize("piece", PIECES)
def test_dates_take_time_evenly(piece: str) -> None:
    grows_evenly(read_dates, piece, SHORT)


def grows_evenly(work: Callable[[str], object], piece: str, length: int) -> None:
    text = piece * (length // len(piece))
    half = text[: len(text) // 2]
    gc.disable()
    try:
        for _ in range(4):  # another process may have held us up
            if spent(work, text) <= TIMES * min(spent(work, half) for _ in range(2)) + SLACK:
                return
    finally:
        gc.enable()
    pytest.fail(f"{length} characters of {piece!r} take more than {TIMES} times as long as half of them")
