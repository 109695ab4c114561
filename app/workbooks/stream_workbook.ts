import type { Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import { Book, type BookIdentity, type StreamingWriter } from './book.js'
import { ReaderGone, roomToWrite, unlessGone, WorkbookStream } from './workbook_stream.js'
import type { Words } from './words.js'

/** The window in which the first sheet opens, in twentieths of a point. */
const WINDOW: ExcelJS.WorkbookView = {
  x: 0,
  y: 0,
  width: 24_000,
  height: 14_000,
  firstSheet: 0,
  activeTab: 0,
  visibility: 'visible',
}

/**
 * Streams an .xlsx whose sheets `build` writes one after another. Memory stays flat: rows leave as they come, and
 * writing waits for the reader. Generation starts with the first read.
 * - the reader goes away: building stops at the next row, its sources are closed, nothing is thrown;
 * - `build` fails: the stream is destroyed with that error, so a half-written file never looks whole.
 */
export function streamWorkbook(
  identity: BookIdentity,
  words: Words,
  build: (book: Book) => Promise<void>
): Readable {
  return new WorkbookStream((stream) => {
    void write(stream, identity, words, build)
  })
}

async function write(
  stream: WorkbookStream,
  identity: BookIdentity,
  words: Words,
  build: (book: Book) => Promise<void>
): Promise<void> {
  const writer = openWriter(stream, identity, words)
  try {
    await roomToWrite(undefined, stream)
    await build(new Book(writer, stream, identity, words))
    await unlessGone(writer.commit(), stream)
  } catch (error) {
    writer.zip.abort()
    if (!(error instanceof ReaderGone)) stream.destroy(error as Error)
  }
}

function openWriter(stream: WorkbookStream, identity: BookIdentity, words: Words): StreamingWriter {
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: false, // shared strings would be held in memory until the end
  }) as StreamingWriter
  writer.zip.on('error', (error: Error) => stream.destroy(error))
  writer.title = identity.title
  writer.creator = identity.author
  writer.lastModifiedBy = identity.author
  writer.created = identity.generatedAt
  writer.modified = identity.generatedAt
  writer.views = [WINDOW]
  return Object.assign(writer, { language: words.locale })
}
