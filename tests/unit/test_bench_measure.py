"""The benches are fair: candidates take turns, medians count, and a busy machine gets no verdict."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bench import machine, run
from bench.bounds import Bound
from bench.measure import Cost, medians


@pytest.fixture(autouse=True)
def looks(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """What looks at the machine will see; as long as there is nothing, it is free."""
    seen: list[float] = []
    monkeypatch.setattr(machine, "look", lambda: seen.pop() if seen else 1.0)
    machine.LOOKS.seen.clear()
    return seen


def test_each_round_begins_with_another_candidate_and_the_median_counts() -> None:
    order: list[str] = []
    seconds = {"a": iter((9.0, 1.0, 2.0)), "b": iter((5.0, 5.0, 7.0))}

    def candidate(name: str) -> Cost:
        order.append(name)
        return Cost(next(seconds[name]), len(order), 1)

    costs = medians(3, (lambda: candidate("a"), lambda: candidate("b")))
    assert order == ["a", "b", "b", "a", "a", "b"]
    assert [cost.seconds for cost in costs] == [2, 5]
    assert [cost.processor for cost in costs] == [4, 3]
    assert costs[0].over(costs[1]) == Cost(2 / 5, 4 / 3, 1)
    assert len(machine.LOOKS.seen) == 6


@pytest.mark.parametrize(
    ("seen", "code", "said"),
    [
        ([], 1, ("BROKEN  slow", "holds   light")),
        (
            [3.0, 3.0],
            2,
            ("busy    slow", "holds   light", "busy machine: a second of the processor took 3.00 s"),
        ),
    ],
    ids=["free", "busy"],
)
def test_a_busy_machine_gets_no_verdict_on_times(
    seen: list[float],
    code: int,
    said: tuple[str, ...],
    looks: list[float],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def bench(*_: object) -> Iterator[Bound]:
        yield Bound("slow", 2, 1)
        yield Bound("light", 1, 2, timed=False)

    looks += seen
    monkeypatch.setattr(run, "BENCHES", {"build": bench})
    monkeypatch.setattr("sys.argv", ["bench", "--only", "build"])
    assert run.main() == code
    out = capsys.readouterr().out
    assert all(words in out for words in said), out
    assert ("no verdict" in out) == bool(seen)
