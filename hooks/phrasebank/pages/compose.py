"""The page where a writer drafts a paper, and the scripts and styles that only this page loads."""

STYLES = ("assets/stylesheets/paper-print.css",)
"""Style sheets after those of every page; paths from the site's root."""

SCRIPTS = (
    "assets/javascripts/document/sheet.js",
    "assets/javascripts/document/draw-sheet.js",
    "assets/javascripts/document/pages.js",
    "assets/javascripts/document/txt.js",
    "assets/javascripts/document/md.js",
    "assets/javascripts/document/table.js",
    "assets/javascripts/document/copyable.js",
    "assets/javascripts/document/file-name.js",
)
"""Classic scripts in the order in which they load, after those of every page; paths from the site's root."""
