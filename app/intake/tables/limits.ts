/**
 * What a table may be at most. Beyond these a slip (the wrong file, a whole archive) or bad intent is likelier than the
 * expenses or the ledger of one city, and reading would cost everybody else's time.
 */

/** Bytes of an uploaded file: 20,000 rows of 30 columns take 2 to 3 MB as .xlsx and 6 MB as .csv. */
export const LARGEST_FILE = 10 * 1024 * 1024

/** Rows of one sheet, its headings included: four times the largest import that is promised to take seconds. */
export const MOST_ROWS = 20_000

/** Filled columns of one sheet: three times what an expense has fields. */
export const MOST_COLUMNS = 100

/** Sheets of one workbook: a sheet for every week of a year. */
export const MOST_SHEETS = 60

/** Characters of a cell that are read; a longer text is cut one character later, so that whoever needs the cell sees it is too long. */
export const LONGEST_CELL = 2_000

/** Parts of the archive an .xlsx file is: a workbook has dozens, one full of pictures some hundreds. */
export const MOST_PARTS = 2_000

/** Bytes all parts may unpack to: 20,000 rows of 100 columns unpack to about 60 MB. */
export const LARGEST_UNPACKED = 100 * 1024 * 1024

/** How many times larger than packed a part of over a megabyte may be: sheets shrink to a tenth, very uniform ones to a hundredth; bombs to a thousandth. */
export const MOST_SHRUNK = 300

/** The last row or column a sheet of Excel has. A file that names one beyond was not written by a spreadsheet. */
export const LAST_ROW = 1_048_576
export const LAST_COLUMN = 16_384
