"""What a page asks for and the policy has the browser refuse."""

from __future__ import annotations

from playwright.sync_api import Page

WATCH = """
window.violated = [];
addEventListener("securitypolicyviolation", ({ violatedDirective, sourceFile, lineNumber, sample }) =>
  violated.push([violatedDirective, sourceFile, lineNumber, sample].join(" ")));
"""
"""Collects it, before any script of the page runs."""


def violations(page: Page) -> list[str]:
    """What the page has asked for and was refused."""
    found: list[str] = page.evaluate("window.violated")
    return found
