import type { EventEmitter } from 'node:events'
import type ExcelJS from 'exceljs'
import { pageSetup, pageTexts, type PageLayout } from './page_setup.js'
import { safeSheetName, safeText } from './safe_text.js'
import { MARK_STYLE, SUBTITLE_STYLE, TITLE_STYLE } from './styles.js'
import { roomToWrite, type Fillable, type WorkbookStream } from './workbook_stream.js'
import type { Words } from './words.js'

/** What every sheet of a workbook says about where it comes from. */
export interface BookIdentity {
  /** title of the file and of its cover */
  title: string
  /** second line of every sheet: project, report, period */
  subtitle: string
  /** who had it made; becomes the file's author */
  author: string
  generatedAt: Date
  /** DRAFT on every sheet until submitted */
  isDraft: boolean
  /** sample data notice on every sheet */
  isSample: boolean
}

/** exceljs's streaming writer with the two parts that its types leave out. */
export type StreamingWriter = ExcelJS.stream.xlsx.WorkbookWriter & {
  zip: EventEmitter & { abort(): void }
}

/** A sheet of the streaming writer, with the stream of its zip entry. */
type StreamingSheet = ExcelJS.Worksheet & { stream: { pipes: Fillable[] } }

/** The title lines of a sheet take rows 1 to 3, row 4 is empty, the table's header stands in row 5. */
export const HEADER_ROW = 5

/** A workbook being written: opens sheets, marks them, closes them. One sheet is open at a time, in their order. */
export class Book {
  constructor(
    private readonly writer: StreamingWriter,
    private readonly stream: WorkbookStream,
    readonly identity: BookIdentity,
    readonly words: Words
  ) {}

  /** Opens a sheet with its page setup, column widths and title lines. */
  open(name: string, title: string, widths: number[], layout: PageLayout): ExcelJS.Worksheet {
    const sheet = this.writer.addWorksheet(safeSheetName(name), {
      properties: { dyDescent: 0.25 },
      pageSetup: pageSetup(layout),
      headerFooter: pageTexts(this, title),
      views: [layout.frozen ? { state: 'frozen', ...layout.frozen } : { showGridLines: false }],
    })
    sheet.columns = widths.map((width) => ({ width }))
    this.#writeTitle(sheet, title)
    return sheet
  }

  /** Lets others run and waits for the reader. @throws {ReaderGone} when the reader went away. */
  async breathe(sheet: ExcelJS.Worksheet): Promise<void> {
    await roomToWrite((sheet as StreamingSheet).stream.pipes[0], this.stream)
  }

  /** Ends the sheet; nothing can be added to it any more. */
  async close(sheet: ExcelJS.Worksheet): Promise<void> {
    sheet.commit()
    await this.breathe(sheet)
  }

  /** What a reader must know before trusting the numbers: draft, sample data. Empty when there is nothing. */
  get marks(): string[] {
    const marks = []
    if (this.identity.isDraft) marks.push(this.words('draft_mark'))
    if (this.identity.isSample) marks.push(this.words('sample_mark'))
    return marks
  }

  #writeTitle(sheet: ExcelJS.Worksheet, title: string): void {
    const lines = [title, this.identity.subtitle, this.marks.join(' · ')]
    const styles = [TITLE_STYLE, SUBTITLE_STYLE, MARK_STYLE]
    for (const [index, line] of lines.entries()) {
      const cell = sheet.getRow(index + 1).getCell(1)
      if (line !== '') cell.value = safeText(line)
      cell.style = styles[index]!
      sheet.getRow(index + 1).commit()
    }
  }
}
