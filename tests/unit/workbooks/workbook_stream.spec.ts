import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { test } from '@japa/runner'
import { financialWorkbook } from '#app/workbooks/financial/financial_workbook'
import { exampleFinancialReport } from './example_report.js'
import { exampleWords } from './example_words.js'
import { readBack } from './read_back.js'

const COUNT = 3_000

/** A report that tells how many lines were taken and whether its source was closed. */
function watchedReport(count = COUNT, failAt = Infinity) {
  const report = exampleFinancialReport(count)
  const source = { taken: 0, isClosed: false }
  async function* lines() {
    try {
      for (const line of report.all) {
        if (source.taken === failAt) throw new Error('The database went away')
        source.taken++
        yield line
      }
    } finally {
      source.isClosed = true
    }
  }
  return { source, stream: financialWorkbook({ ...report, lines }, exampleWords('lt')) }
}

/** Lets the writer run until it stands still: no line taken for many turns of the event loop. */
async function standstill(source: { taken: number; isClosed: boolean }): Promise<void> {
  let [seen, quiet] = [-1, 0]
  while (quiet < 2_000) {
    await nextTurn()
    quiet = source.taken === seen ? quiet + 1 : 0
    seen = source.taken
  }
}

test.group('A workbook on its way', () => {
  test('starts only when somebody reads', async ({ assert }) => {
    const { source, stream } = watchedReport()
    await standstill(source)
    assert.equal(source.taken, 0)
    await readBack(stream)
    assert.equal(source.taken, COUNT)
    assert.isTrue(source.isClosed)
  })

  test('arrives whole, whatever its size', async ({ assert }) => {
    for (let count = 40; count <= 80; count += 2) {
      const { source, stream } = watchedReport(count)
      await readBack(stream)
      assert.equal(source.taken, count)
    }
  }).timeout(20_000)

  test('waits for a reader who takes nothing', async ({ assert }) => {
    const { source, stream } = watchedReport(20_000)
    stream.read(0)
    await standstill(source)
    assert.isAbove(source.taken, 0)
    assert.isBelow(source.taken, 15_000)
    stream.destroy()
  }).timeout(20_000)

  test('stops and closes its source when the reader goes away', async ({ assert }) => {
    const { source, stream } = watchedReport(20_000)
    await firstBytes(stream)
    while (source.taken < 100) await nextTurn()
    stream.destroy()
    await once(stream, 'close')
    await standstill(source)
    assert.isTrue(source.isClosed)
    assert.isBelow(source.taken, 20_000)
    assert.isNull(stream.errored)
  }).timeout(20_000)

  test('is destroyed with the error when the lines fail half way', async ({ assert }) => {
    const { source, stream } = watchedReport(COUNT, 1_000)
    await assert.rejects(() => readBack(stream), 'The database went away')
    assert.equal(source.taken, 1_000)
    assert.isTrue(stream.destroyed)
    assert.isTrue(source.isClosed)
  })

  test('lets the rest of the app run while it is written', async ({ assert }) => {
    await readBack(watchedReport(10).stream)
    const { source, stream } = watchedReport(COUNT)
    stream.resume()
    let turns = 0
    while (!source.isClosed) {
      await nextTurn()
      turns++
    }
    assert.isAbove(turns, COUNT / 25)
  })
})

async function firstBytes(stream: Readable): Promise<void> {
  stream.on('data', () => {})
  await once(stream, 'data')
}
