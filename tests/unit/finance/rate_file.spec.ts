import { deflateRawSync } from 'node:zlib'
import { test } from '@japa/runner'
import ExcelJS from 'exceljs'
import { RuleBroken } from '#app/shared/errors'
import { monthIn } from '#app/finance/exchange_rates/month_words'
import { readRates } from '#app/finance/exchange_rates/rate_file'
import { readRateLines, writeRateLines } from '#app/finance/exchange_rates/rate_lines'
import { readRows } from '#app/finance/exchange_rates/read_rows'
import { isWithin } from '#app/finance/exchange_rates/unpacked_size'

const read = async (text: string | Buffer, chosen: string | null = null, name = 'kursai.csv') =>
  readRates(await readRows(Buffer.from(text as string)), chosen, name)

test.group('A file of rates', () => {
  test('of one month tells it by its title, its name or the form', async ({ assert }) => {
    const table = 'Country,Currency,ISO A3 Code,Value\nSweden,Krona,SEK,10.2853\n'
    const expected = [{ currency: 'SEK', month: '2022-02-01', rate: '10.2853' }]
    const titled = await read(`InforEuro exchange rates for February 2022\n\n${table}`)
    assert.deepEqual(titled.rates, expected)
    assert.deepEqual((await read(table, null, 'exchange_rates_2022-02.csv')).rates, expected)
    assert.deepEqual((await read(table, '2022-02-01')).rates, expected)
    await assert.rejects(() => read(table), 'exchange_rates.month_unknown')
  })

  test('may have semicolons, decimal commas, a byte order mark and grouped thousands', async ({
    assert,
  }) => {
    const file = await read(
      '\uFEFFŠalis;Valiuta;ISO kodas;InforEuro kursas\nŠvedija;krona;SEK;10,2853\nIndonezija;rupija;IDR;"16.890,55"\n',
      '2022-02-01'
    )
    assert.deepEqual(
      file.rates.map(({ rate }) => rate),
      ['10.2853', '16890.55']
    )
  })

  test('may have a column of months or one column a month', async ({ assert }) => {
    const long = await read(
      'Currency;Period;Rate\nSEK;01/2022;10.1\nSEK;02/2022;10.2\nNOK;2022-02;10.0\n'
    )
    const wide = await read('Valiuta;2022 m. sausis;2022 m. vasaris\nSEK;10,1;10,2\nNOK;;10,0\n')
    assert.deepEqual(wide.rates, long.rates)
    assert.lengthOf(long.rates, 3)
  })

  test('leaves out what is not met, and tells what it did not understand', async ({ assert }) => {
    const file = await read(
      'Currency,ISO A3 Code,Value\nDinar,TND,3.2\nCedi,GHS,7\nEuro,EUR,1\nKrona,SEK,n/a\nKrone,NOK,10\n,,\n',
      '2022-02-01'
    )
    assert.deepEqual(file.skipped, ['GHS', 'TND'])
    assert.deepEqual(file.unread, [{ row: 5, currency: 'SEK', text: 'n/a' }])
    assert.lengthOf(file.rates, 1)
  })

  test('takes a currency of two countries once, unless they differ', async ({ assert }) => {
    const head = 'Country,ISO A3 Code,Value\n'
    const same = await read(`${head}Switzerland,CHF,1.05\nLiechtenstein,CHF,1.05\n`, '2022-02-01')
    assert.lengthOf(same.rates, 1)
    await assert.rejects(
      () => read(`${head}Switzerland,CHF,1.05\nLiechtenstein,CHF,1.06\n`, '2022-02-01'),
      'exchange_rates.two_rates'
    )
  })

  test('may be a workbook with real numbers and dates', async ({ assert }) => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('InforEuro')
    sheet.addRow(['ISO A3 Code', new Date('2022-01-01'), new Date('2022-02-01')])
    sheet.addRow(['SEK', 10.2853, 10.5469])
    const file = await read(Buffer.from(await book.xlsx.writeBuffer()), null, 'kursai.xlsx')
    assert.deepEqual(file.rates, [
      { currency: 'SEK', month: '2022-01-01', rate: '10.2853' },
      { currency: 'SEK', month: '2022-02-01', rate: '10.5469' },
    ])
  })

  test('that unpacks to more than the limit is not unpacked', ({ assert }) => {
    const bomb = archiveOf(Buffer.alloc(20_000_000))
    assert.isBelow(bomb.length, 100_000)
    assert.isFalse(isWithin(bomb, 15_000_000))
    assert.isTrue(isWithin(bomb, 25_000_000))
    assert.isFalse(isWithin(Buffer.from('PK no archive'), 60_000_000))
  })
})

/** A zip archive of one entry whose directory says that it holds nothing. */
function archiveOf(content: Buffer): Buffer {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(packed.length, 20)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(local.length + packed.length, 16)
  return Buffer.concat([local, packed, entry, end])
}

test.group('A month', () => {
  for (const [text, month] of [
    ['2022-02', '2022-02-01'],
    ['2022/2', '2022-02-01'],
    ['2022-02-28', '2022-02-01'],
    ['02/2022', '2022-02-01'],
    ['01/02/2022', '2022-02-01'],
    ['Feb-2022', '2022-02-01'],
    ['February 2022', '2022-02-01'],
    ['2022 m. vasaris', '2022-02-01'],
    ['2022 m. rugpjūčio', '2022-08-01'],
    ['2022 m. rugsėjis', '2022-09-01'],
    ['exchange_rates_2022_02.csv', '2022-02-01'],
    ['InforEuro', null],
    ['Value', null],
    ['1.05', null],
    ['2022', null],
    ['13/2022', null],
  ] as const) {
    test(`is read from “${text}”`, ({ assert }) => {
      assert.equal(monthIn(text), month)
    })
  }
})

test.group('Rates carried by a preview', () => {
  test('come back as they went', ({ assert }) => {
    const rates = [
      { currency: 'SEK', month: '2022-02-01', rate: '10.2853' },
      { currency: 'IDR', month: '2022-02-01', rate: '16890.55' },
    ]
    assert.deepEqual(readRateLines(writeRateLines(rates)), rates)
  })

  test('are not taken when they are none of ours', ({ assert }) => {
    for (const line of [
      'SEK 2022-02',
      'EUR 2022-02 1',
      'TND 2022-02 3',
      'SEK 2022-13 1',
      'SEK 2022-02 0',
      'SEK 2022-02 1 2',
    ]) {
      assert.throws(() => readRateLines(line), RuleBroken as never)
    }
  })
})
