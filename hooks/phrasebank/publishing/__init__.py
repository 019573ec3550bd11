"""A built site -> the live one.

The map of the wing::

    publish     a new site put in the place of the old one in one step, and back
    site_check  a built site walked as a visitor would: what its pages name is there
    losses      what readers would lose by a new site
    carrying    what one site hands on to the next
    hosting     what a web server should be told of the pages as they were written
    finishing   what no builder does to the site that it has written
    sheets      the style sheets of a theme and ours as one
"""

from phrasebank.publishing.publish import Published, PublishError, mend, publish, rollback

__all__ = ["PublishError", "Published", "mend", "publish", "rollback"]
