"""The search for garbage is given back as it was found, however the builds end."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from phrasebank.making.collector import Collector
from phrasebank.making.rebuilding import Builds


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    on = gc.isenabled()
    yield
    gc.unfreeze()
    (gc.enable if on else gc.disable)()


@pytest.mark.parametrize("on", [True, False])
@pytest.mark.parametrize("serves", [True, False])
def test_a_host_has_its_own_choice_back(on: bool, serves: bool) -> None:
    (gc.enable if on else gc.disable)()
    builds = Builds(serves=serves)
    builds.start()
    assert gc.isenabled() == (on and serves)
    builds.end()
    assert gc.isenabled() == on


def test_it_is_given_back_when_a_build_fails() -> None:
    gc.enable()

    def fail() -> None:
        with Collector(once=True) as collector:
            collector.leave_out()
            raise OSError("full")

    with pytest.raises(OSError, match="full"):
        fail()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_what_the_host_leaves_out_stays_left_out() -> None:
    gc.freeze()
    left_out = gc.get_freeze_count()
    with Collector(once=False) as collector:
        collector.leave_out()
    assert gc.get_freeze_count() > left_out // 2  # some of what was left out may have gone since


def test_what_is_in_use_is_left_out_once() -> None:
    with Collector(once=False) as collector:
        collector.leave_out()
        left_out = gc.get_freeze_count()
        more: list[list[str]] = [[] for _ in range(1000)]
        collector.leave_out()
        assert gc.get_freeze_count() <= left_out
    assert len(more) == 1000
