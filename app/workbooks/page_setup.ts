import type { HeaderFooter, PageSetup } from 'exceljs'
import type { Book } from './book.js'
import { momentText } from './dates.js'
import { safePageText } from './safe_text.js'

/** How a sheet is shown and printed. */
export interface PageLayout {
  /** rows and columns that stay in view */
  frozen?: { xSplit: number; ySplit: number }
  /** rows repeated on every printed page, '5:5' */
  repeatedRows?: string
  /** columns repeated on every printed page, 'A:A' */
  repeatedColumns?: string
  /** pages across; more than one only where a single page would print unreadably small */
  pagesWide: number
}

const A4 = 9

/** Landscape A4, as many pages long as needed. The print area is set when the sheet's last row is known. */
export function pageSetup(layout: PageLayout): Partial<PageSetup> {
  return {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: layout.pagesWide,
    fitToHeight: 0,
    printTitlesRow: layout.repeatedRows,
    printTitlesColumn: layout.repeatedColumns,
    margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
  }
}

/**
 * Page header: sheet and marks. Page footer: when and by whom, report, page of pages.
 * A header or footer may not exceed 255 characters, codes included; its parts are cut well below.
 */
export function pageTexts(book: Book, title: string): Partial<HeaderFooter> {
  const { identity, words } = book
  const marks = safePageText(book.marks.join(' · '), 80)
  const made = safePageText(`${momentText(identity.generatedAt)} ${identity.author}`, 60)
  const report = safePageText(identity.subtitle, 90)
  const page = words('page_of', { page: '&P', pages: '&N' })
  return {
    oddHeader: `&L${safePageText(title, 60)}&R&B${marks}`,
    oddFooter: `&L${made}&C${report}&R${page}`,
  }
}
