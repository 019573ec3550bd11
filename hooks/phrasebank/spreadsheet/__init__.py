"""The library as a table for those who work in Excel or WPS: one row a phrase, out and in again.

The map of the package::

    columns     what stands in a row
    written     rows -> csv, xlsx
    opened      csv, xlsx -> rows, and what is wrong with the file (grid: cells as they stand; text, book: csv, xlsx)
    plan        what a table wants changed
    compared    rows against the library -> a plan, and what is wrong, by row (added: rows of new points and phrases)
    outcome     the changes in the YAML files, checked with the whole library in memory
    told        what changes, for the curator to read
"""

from phrasebank.spreadsheet.columns import table
from phrasebank.spreadsheet.outcome import Outcome, outcome
from phrasebank.spreadsheet.told import told
from phrasebank.spreadsheet.written import csv_file, xlsx_file

__all__ = ["Outcome", "csv_file", "outcome", "table", "told", "xlsx_file"]
