"""A built site -> the live one.

The map of the wing::

    publish     a new site put in the place of the old one in one step, and back
    site_check  whether every file and anchor that pages name is there
    losses      what readers would lose if a new site replaced the live one
    carrying    files taken over from the live site into the new one
    hosting     settings for web servers, made from the finished pages
    finishing   the last steps of making a site, which no builder does
    sheets      the style sheets of a theme, merged into ours
"""

from phrasebank.publishing.publish import Published, PublishError, mend, publish, rollback

__all__ = ["PublishError", "Published", "mend", "publish", "rollback"]
