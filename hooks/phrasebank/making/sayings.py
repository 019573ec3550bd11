"""What MkDocs says while it builds: some of it in our words, some of it not at all; and whether it has warned."""

from __future__ import annotations

import logging
import re
from pathlib import Path

_LOGS = ("mkdocs.commands.build", "mkdocs.livereload")


class Sayings(logging.Handler):
    """Listens to MkDocs, from when it is made."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.warned = False
        """Whether it has warned of anything in this build."""
        self.folder: Path | None = None
        """The folder of the site, where MkDocs builds beside it and is not asked for every page."""
        for name in _LOGS:
            logging.getLogger(name).addFilter(self._in_our_words)

    def begin(self) -> None:
        """Listen to another build."""
        self.warned, self.folder = False, None
        logging.getLogger("mkdocs").addHandler(self)

    def end(self) -> None:
        """Listen no more for warnings."""
        logging.getLogger("mkdocs").removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Note a warning."""
        self.warned = True

    def _in_our_words(self, record: logging.LogRecord) -> bool:
        """Say in Chinese what MkDocs says of a page that failed, without the exception's words: why is said beside it. Say
        nothing of pages that stay as they are."""
        said = record.getMessage()
        if found := re.match(r"Error (?:building|reading) \w+ '([^']*)':", said):
            record.msg, record.args = f"{found.group(1)} 没有写成", ()
        elif said.startswith("An error happened during the rebuild"):
            record.msg, record.args = "网站没有更新，改好以后保存一次，它会再试", ()
        elif said.startswith("Building documentation to directory") and self.folder:
            record.msg, record.args = f"Building documentation to directory: {self.folder}", ()
        return not (self.folder and said.startswith("Page skipped: "))
