"""A folder on a web server of its own, on loopback, for as long as somebody waits."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import MappingProxyType


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below `base` and nothing else, every answer with `headers`."""

    protocol_version = "HTTP/1.1"
    base = ""
    headers_sent: Mapping[str, str] = {}

    def translate_path(self, path: str) -> str:
        if not path.startswith(f"{self.base}/"):
            return str(Path(self.directory) / "outside-the-sub-path")
        return super().translate_path(path.removeprefix(self.base))

    def end_headers(self) -> None:
        for name, value in self.headers_sent.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        return


@contextmanager
def serving(
    folder: Path, headers: Mapping[str, str], base: str = "", types: Mapping[str, str] = MappingProxyType({})
) -> Iterator[int]:
    """Serve a folder below the path `base` (empty or beginning with a slash), every answer with these headers; gives the port.
    `types` are MIME types by ending that differ from what Python says."""
    kinds = _Handler.extensions_map | {f".{ending}": type for ending, type in types.items()}
    handler = type("Handler", (_Handler,), {"base": base, "headers_sent": headers, "extensions_map": kinds})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
