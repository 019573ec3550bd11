"""What others made that stands in a site or an offline kit: its names, versions and licences.

The map of the wing::

    listed      the list, parts.json: `make parts` writes it from what is installed, `make check` holds it
    bom         the list as a bill of materials that scanners read, CycloneDX
"""
