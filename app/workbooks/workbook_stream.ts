import { PassThrough } from 'node:stream'

/** The reader went away (a closed browser tab, a cancelled download): generation stops, nobody needs to know. */
export class ReaderGone extends Error {
  constructor() {
    super('The reader of the workbook has gone')
  }
}

/**
 * The bytes of a workbook. Generation starts with the first read, when the reader has had the time to listen for
 * errors, so a failure always finds somebody to tell.
 */
export class WorkbookStream extends PassThrough {
  #start: (() => void) | undefined

  constructor(start: (stream: WorkbookStream) => void) {
    super()
    this.#start = () => start(this)
  }

  override _read(size: number): void {
    const start = this.#start
    this.#start = undefined
    if (start) queueMicrotask(start)
    super._read(size)
  }
}

/** What a stream of either kind (Node's own, or the older one inside the zip writer) tells about its fullness. */
export interface Fillable {
  _writableState: { needDrain: boolean; finished: boolean }
  once(event: 'drain' | 'finish', listener: () => void): unknown
  off(event: 'drain' | 'finish', listener: () => void): unknown
}

/**
 * Lets other requests run, then waits until what was written has been taken by the reader.
 * Without it the zip writer would hold everything that a slow reader has not taken yet.
 * @throws {ReaderGone} when the reader went away.
 */
export async function roomToWrite(
  entry: Fillable | undefined,
  stream: WorkbookStream
): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
  while (!stream.destroyed && entry && isFull(entry)) await drainOrClose(entry, stream)
  if (stream.destroyed) throw new ReaderGone()
}

/** An ended stream never says 'drain' again, it says 'finish'. */
function isFull({ _writableState: state }: Fillable): boolean {
  return state.needDrain && !state.finished
}

/** Settles with the promise, or rejects once the reader is gone: some exceljs promises never settle then. */
export async function unlessGone<T>(promise: Promise<T>, stream: WorkbookStream): Promise<T> {
  let onClose = () => {}
  const gone = new Promise<never>((_, reject) => {
    onClose = () => reject(new ReaderGone())
    if (stream.destroyed) onClose()
    else stream.once('close', onClose)
  })
  try {
    return await Promise.race([promise, gone])
  } finally {
    stream.off('close', onClose)
    gone.catch(() => {})
  }
}

function drainOrClose(entry: Fillable, stream: WorkbookStream): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      entry.off('drain', done)
      entry.off('finish', done)
      stream.off('close', done)
      resolve()
    }
    entry.once('drain', done)
    entry.once('finish', done)
    stream.once('close', done)
  })
}
