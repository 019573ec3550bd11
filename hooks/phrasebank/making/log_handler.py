"""Listens to MkDocs' log: translates some messages, drops others, and notes whether there was a warning."""

from __future__ import annotations

import logging
import re
from pathlib import Path

_LOGS = ("mkdocs.commands.build", "mkdocs.livereload")


class LogHandler(logging.Handler):
    """A handler and filter of MkDocs' log, which works from the time it is made."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.warned = False
        """Whether MkDocs has warned of anything in this build."""
        self.folder: Path | None = None
        """The folder of the site. It is set where MkDocs builds beside it and skips pages, and then stands in its
        messages."""
        for name in _LOGS:
            logging.getLogger(name).addFilter(self._in_our_words)

    def begin(self) -> None:
        """Forget the warnings of the last build, and listen for those of the next."""
        self.warned, self.folder = False, None
        logging.getLogger("mkdocs").addHandler(self)

    def end(self) -> None:
        """Stop listening for warnings."""
        logging.getLogger("mkdocs").removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Note that MkDocs has warned."""
        self.warned = True

    def _in_our_words(self, record: logging.LogRecord) -> bool:
        """Translate MkDocs' messages about pages that failed, without the text of the exception, as the reason is given
        in another message. Returns False for messages about skipped pages, so that they are dropped."""
        message = record.getMessage()
        if found := re.match(r"Error (?:building|reading) \w+ '([^']*)':", message):
            record.msg, record.args = f"{found.group(1)} 没有写成", ()
        elif message.startswith("An error happened during the rebuild"):
            record.msg, record.args = "网站没有更新，改好以后保存一次，它会再试", ()
        elif message.startswith("Building documentation to directory") and self.folder:
            record.msg, record.args = f"Building documentation to directory: {self.folder}", ()
        return not (self.folder and message.startswith("Page skipped: "))
