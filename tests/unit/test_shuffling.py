"""The order of moves in Python says what the golden table says; tests/browser/test_moves.py holds the browser to the same."""

from __future__ import annotations

from pathlib import Path

from bench.shuffling import shuffled

TABLE = Path(__file__).parents[1] / "golden" / "moves" / "shuffled.txt"


def test_orders_are_those_of_the_table() -> None:
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert lines
    for line in lines:
        given, order = line.split(" -> ")
        seed, point, move, keys = given.split()
        assert shuffled(int(seed), point, move, keys.split(",")) == order.split(","), line
