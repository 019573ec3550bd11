"""The library as a table for those who work in Excel or WPS: one row a phrase, out and in again.

The map of the wing::

    columns     what stands in a row: the moves of all sections side by side
    written     rows -> csv, xlsx
    table       csv, xlsx -> rows, and what is wrong with the file
    grid        cells as they stand;  csv_grid: csv -> grid;  xlsx_grid: xlsx -> grid
    plan        the changes that a table asks for
    compared    rows against the library -> a plan, and what is wrong, by row;  added: rows of new points and phrases
    displaced   rows that have the texts of other rows
    forms       whether a row's wording is one text or moves of its section
    outcome     the changes in the YAML files, checked with the whole library in memory
    rows_of_findings  a finding about a file -> the row that brought it
    plan_in_words     what changes, for the curator to read
"""

from phrasebank.spreadsheet.columns import columns, rows
from phrasebank.spreadsheet.outcome import Outcome, outcome
from phrasebank.spreadsheet.plan_in_words import plan_in_words
from phrasebank.spreadsheet.written import csv_file, xlsx_file

__all__ = ["Outcome", "columns", "csv_file", "outcome", "plan_in_words", "rows", "xlsx_file"]
