"""A browser with a profile in a folder, which outlives it: what a machine has after the browser was closed, or damaged, or full."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page

from browser.conftest import ARGUMENTS, UNSEEN, chromium


@contextmanager
def started(browser: Browser, folder: Path, program: Path | None = None) -> Iterator[BrowserContext]:
    """A browser of its own on a profile, closed as its windows are."""
    context = browser.browser_type.launch_persistent_context(
        folder,
        executable_path=program or chromium(),
        args=[*ARGUMENTS, UNSEEN],
        viewport={"width": 1280, "height": 800},
        locale="zh-CN",
    )
    try:
        yield context
    finally:
        context.close()


def lose_files(folder: Path) -> int:
    """Delete what Chromium stores beside its database, large values; how many there were."""
    lost = [
        file
        for kept in (folder / "Default/IndexedDB").glob("*.indexeddb.blob")
        for file in kept.rglob("*")
        if file.is_file()
    ]
    for file in lost:
        file.unlink()
    return len(lost)


def words(number: int, seed: int = 7) -> str:
    """Characters that no compression makes shorter. They are of 512, fewer than a paper has: to draw ten thousand others takes
    longer than all else that a test does."""
    return "".join(random.Random(seed).choices([chr(code) for code in range(0x4E00, 0x5000)], k=number))


def put_records(page: Page, *records: object) -> None:
    """Put records into the drafts as they are."""
    page.evaluate(
        """async (records) => {
          const open = indexedDB.open(`phrasebank.${Phrasebank.data.site.id}`);
          const database = await new Promise((resolve) => { open.onsuccess = () => resolve(open.result); });
          const transaction = database.transaction("drafts", "readwrite");
          for (const record of records) transaction.objectStore("drafts").put(record);
          await new Promise((resolve) => { transaction.oncomplete = resolve; });
          database.close();
        }""",
        list(records),
    )
