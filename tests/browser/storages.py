"""Every way in which a browser may not keep what a page gives it, each as a script that comes before the page's own."""

from __future__ import annotations


def _without(name: str, value: str) -> str:
    return f'Object.defineProperty(window, "{name}", {{ configurable: true, {value} }});'


def _every(names: str, body: str) -> str:
    """Replace methods of the small storages; `method` is what they did."""
    return f"""
    for (const name of {names}) {{
      const method = Storage.prototype[name];
      Storage.prototype[name] = function (...given) {{ {body} }};
    }}"""


_ALL = '["getItem", "setItem", "removeItem", "key"]'
_DENIED = 'throw new DOMException("denied", "SecurityError");'

SMALL = {
    "null": _without("localStorage", "value: null") + _without("sessionStorage", "value: null"),
    "absent": _without("localStorage", "value: undefined") + _without("sessionStorage", "value: undefined"),
    "forbidden": _without("localStorage", f"get() {{ {_DENIED} }}")
    + _without("sessionStorage", f"get() {{ {_DENIED} }}"),
    "throwing": _every(_ALL, _DENIED),
    "full": _every('["setItem"]', 'throw new DOMException("full", "QuotaExceededError");'),
    "lost": _every('["setItem"]', ""),
    "slow": _every(
        _ALL,
        "for (const end = performance.now() + 20; performance.now() < end; ); return method.apply(this, given);",
    ),
}
"""The small storages, by what they do."""

_OPEN = "const open = IDBFactory.prototype.open; IDBFactory.prototype.open = function (...given) {"

_PUT = "IDBObjectStore.prototype.put = IDBObjectStore.prototype.add = function ()"

DATABASES = {
    "null": _without("indexedDB", "value: null"),
    "absent": _without("indexedDB", "value: undefined"),
    "throwing": f"{_OPEN} {_DENIED} }};",
    "refused": f"""{_OPEN}
      const request = new EventTarget();
      request.error = new DOMException("refused", "InvalidStateError");
      setTimeout(() => request.dispatchEvent(new Event("error")));
      return request;
    }};""",
    "stuck": f"{_OPEN} return new EventTarget(); }};",
    "full": f'{_PUT} {{ throw new DOMException("full", "QuotaExceededError"); }};',
    "lost": f"{_PUT} {{ return this.count(); }};",
    "slow": f"""{_OPEN}
      const request = new EventTarget();
      const real = open.apply(this, given);
      for (const type of ["success", "error", "upgradeneeded"]) {{
        real.addEventListener(type, () => {{
          for (const name of ["result", "error"]) try {{ request[name] = real[name]; }} catch {{ /* not yet */ }}
          const tell = () => request.dispatchEvent(new Event(type));
          type === "upgradeneeded" ? tell() : setTimeout(tell, 800);
        }});
      }}
      return request;
    }};""",
}
"""The database of the drafts, by what it does."""

KEEPS = {"slow"}
"""Those that keep all the same."""
