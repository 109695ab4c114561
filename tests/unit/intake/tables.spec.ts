import { test } from '@japa/runner'
import { numberText } from '#app/intake/tables/cell_text'
import { LONGEST_CELL, MOST_ROWS } from '#app/intake/tables/limits'
import { readPaste, readTable } from '#app/intake/tables/read_table'
import { TableRefused, type Refusal, type Tables } from '#app/intake/tables/table'
import { PNG } from '#tests/factories/expense_forms'
import { inWindows1257, oldContainer, workbook, workbookOf, zip } from '#tests/unit/intake/files'

const cells = ({ sheets }: Tables, sheet = 0) => sheets[sheet]!.rows.map((row) => row.cells)

async function refusalOf(content: Buffer, name: string): Promise<Refusal | 'read'> {
  try {
    await readTable(content, name)
    return 'read'
  } catch (error) {
    if (error instanceof TableRefused) return error.code
    throw error
  }
}

const row = (number: number, ...texts: string[]) =>
  `<row r="${number}">${texts
    .map((text, at) => `<c r="${'ABC'[at]}${number}" t="inlineStr"><is><t>${text}</t></is></c>`)
    .join('')}</row>`
const HEADINGS = row(1, 'Nr', 'Suma')

test.group('A workbook', () => {
  test('is read as its cells are shown', async ({ assert }) => {
    const content = await workbook({
      Išlaidos: [
        ['Nr.', 'Data', 'Suma', 'Formulė', 'Ar'],
        [
          'SER 000123',
          new Date('2021-03-09T00:00:00Z'),
          0.1 + 0.2,
          { formula: 'A1', result: 7.5 },
          true,
        ],
        [null, null, null, null, null],
        [
          123456,
          new Date('2021-03-09T14:05:00Z'),
          1_234_567.1,
          { formula: '1/0', result: { error: '#DIV/0!' } },
          false,
        ],
        ['=cmd|calc', ' „Žuvėdra“\n2 a. ', -0.5, 1e21, null],
      ],
      Tuščias: [],
      Pastabos: [['tik viena pastaba']],
    })
    const read = await readTable(content, 'Išlaidos.xlsx')
    assert.equal(read.kind, 'xlsx')
    assert.deepEqual(
      read.sheets.map(({ name }) => name),
      ['Išlaidos']
    )
    assert.deepEqual(cells(read), [
      ['Nr.', 'Data', 'Suma', 'Formulė', 'Ar'],
      ['SER 000123', '2021-03-09', '0.3', '7.5', 'true'],
      ['123456', '2021-03-09 14:05', '1234567.1', '#DIV/0!', 'false'],
      ['=cmd|calc', '„Žuvėdra“\n2 a.', '-0.5', '1000000000000000000000', ''],
    ])
    assert.deepEqual(
      read.sheets[0]!.rows.map(({ number }) => number),
      [1, 2, 4, 5]
    )
  })

  test('shows every sheet that holds a table, each with its headings', async ({ assert }) => {
    const content = await workbook({
      Kovas: [['Projektas „Darna“'], [], ['Nr.', 'Suma', 'Data'], ['A1', 5, '2021-03-09']],
      Balandis: [
        ['Nr.', 'Suma'],
        ['B1', 6],
      ],
    })
    const { sheets } = await readTable(content, 'metai.xlsx')
    assert.deepEqual(
      sheets.map(({ name, headerRow }) => [name, headerRow]),
      [
        ['Kovas', 1],
        ['Balandis', 0],
      ]
    )
  })

  test('keeps formats that reach down to the last row from costing anything', async ({
    assert,
  }) => {
    const content = workbookOf(
      `${HEADINGS}${row(2, 'a', 'b')}<row r="1048576" s="1"/><row r="9"><c r="A9" s="3"/></row>`
    )
    assert.deepEqual(cells(await readTable(content, 'x.xlsx')), [
      ['Nr', 'Suma'],
      ['a', 'b'],
    ])
  })

  test('cuts a cell one character beyond what is read', async ({ assert }) => {
    const content = await workbook({ A: [['Nr', 'x'.repeat(30_000)]] })
    assert.lengthOf(cells(await readTable(content, 'x.xlsx'))[0]![1]!, LONGEST_CELL + 1)
  })

  const bomb = 'x'.repeat(30 * 1024 * 1024)
  const far = `${HEADINGS}<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>`
  const entities = `<!DOCTYPE a [<!ENTITY b "${'c'.repeat(999)}">]>`
  for (const [what, code, content, name] of [
    ['nothing', 'empty_file', () => Buffer.alloc(0), 'a.xlsx'],
    ['over 10 MB', 'too_large', () => Buffer.alloc(10 * 1024 * 1024 + 1, 'a;b\n'), 'a.csv'],
    ['a picture', 'other_content', () => PNG, 'a.xlsx'],
    ['a picture by its own name', 'unknown_type', () => PNG, 'a.png'],
    ['locked with a password', 'encrypted', () => oldContainer('EncryptedPackage'), 'a.xlsx'],
    ['of the old format', 'old_workbook', () => oldContainer('Workbook'), 'a.xls'],
    ['of the old format renamed', 'old_workbook', () => oldContainer('Workbook'), 'a.xlsx'],
    ['binary', 'binary_workbook', () => zip({ 'xl/workbook.bin': 'x' }), 'a.xlsx'],
    [
      'of LibreOffice',
      'open_document',
      () => zip({ 'mimetype': 'x', 'content.xml': 'x' }),
      'a.ods',
    ],
    ['a text document', 'unknown_type', () => zip({ 'word/document.xml': 'x' }), 'a.docx'],
    ['a web page', 'unknown_type', () => Buffer.from('<html><table>'), 'a.xls'],
    ['cut in half', 'damaged', () => workbookOf(HEADINGS).subarray(0, 300), 'a.xlsx'],
    [
      'a bomb',
      'unpacks_too_much',
      () => workbookOf('', { 'xl/worksheets/sheet1.xml': bomb }),
      'a.xlsx',
    ],
    [
      'a bomb that claims to be small',
      'unpacks_too_much',
      () => zip({ 'xl/workbook.xml': bomb }, { claims: 10 }),
      'a.xlsx',
    ],
    [
      'claiming gigabytes',
      'unpacks_too_much',
      () => zip({ 'xl/workbook.xml': 'x' }, { claims: 4e9 }),
      'a.xlsx',
    ],
    [
      'packed with a password',
      'encrypted',
      () => zip({ 'xl/workbook.xml': 'x' }, { flags: 1 }),
      'a.xlsx',
    ],
    ['naming a row that is none', 'damaged', () => workbookOf(far), 'a.xlsx'],
    [
      'naming a column that is none',
      'damaged',
      () => workbookOf('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>'),
      'a.xlsx',
    ],
    [
      'defining entities',
      'damaged',
      () => workbookOf('', { 'xl/sharedStrings.xml': entities }),
      'a.xlsx',
    ],
    ['no XML', 'damaged', () => workbookOf('<row><<<'), 'a.xlsx'],
    [
      'never calculated',
      'not_calculated',
      () => workbookOf(`${HEADINGS}<row r="2"><c r="A2"><f>SUM(B1)</f></c></row>`),
      'a.xlsx',
    ],
    ['without rows', 'no_rows', () => workbookOf(''), 'a.xlsx'],
    ['of one column', 'one_column', () => workbookOf(row(1, 'Nr') + row(2, 'a')), 'a.xlsx'],
    ['of 25 000 rows', 'too_many_rows', () => Buffer.from('a;b\n'.repeat(25_000)), 'a.csv'],
    [
      'of 25 000 rows in Excel',
      'too_many_rows',
      () =>
        workbookOf(Array.from({ length: 25_000 }, (_row, at) => row(at + 1, 'a', 'b')).join('')),
      'a.xlsx',
    ],
    ['of 101 columns', 'too_many_columns', () => Buffer.from(`${'a;'.repeat(100)}a`), 'a.csv'],
    ['bytes named .csv', 'not_text', () => Buffer.from('00010203ff00fe7a', 'hex'), 'a.csv'],
    [
      'a quotation that never ends',
      'quote_not_closed',
      () => Buffer.from('Nr;Suma\n1;"abc\n2;3\n'),
      'a.csv',
    ],
  ] as [string, Refusal, () => Buffer, string][]) {
    test(`that is ${what} is refused as ${code}`, async ({ assert }) => {
      assert.equal(await refusalOf(content(), name), code)
    })
  }
})

test.group('A number of a spreadsheet', () => {
  for (const [stored, shown] of [
    ['0.30000000000000004', '0.3'],
    ['45.559999999999995', '45.56'],
    ['1234567890123456', '1234567890123456'],
    ['000123', '123'],
    ['1E-7', '0.0000001'],
    ['1.5E3', '1500'],
    ['-0.00000000001', '0'],
    ['93.333333333333329', '93.3333333333'],
    ['100', '100'],
    ['labas', 'labas'],
  ] as const) {
    test(`stored as ${stored} reads ${shown}`, ({ assert }) => {
      assert.equal(numberText(stored), shown)
    })
  }
})

test.group('A table of text', () => {
  const LINES = 'Tiekėjas;Suma;Pastaba\nUAB "Ramunė";1 234,56;"dvi\neilutės; ""kabutės"""\n'
  const READ = [
    ['Tiekėjas', 'Suma', 'Pastaba'],
    ['UAB "Ramunė"', '1 234,56', 'dvi\neilutės; "kabutės"'],
  ]

  for (const [encoding, content] of [
    ['UTF-8', Buffer.from(LINES)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${LINES}`)],
    ['UTF-16', Buffer.from(`\ufeff${LINES}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(LINES, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${LINES}`, 'utf16le').swap16()],
    ['windows-1257', inWindows1257(LINES)],
  ] as const) {
    test(`is read from ${encoding}`, async ({ assert }) => {
      assert.deepEqual(cells(await readTable(content, 'lentelė.csv')), READ)
    })
  }

  for (const [name, delimiter] of [
    ['semicolons', ';'],
    ['commas', ','],
    ['tabs', '\t'],
    ['strokes', '|'],
  ] as const) {
    test(`may have ${name} between its cells`, async ({ assert }) => {
      const lines = [
        ['Nr', 'Suma', 'Kas'],
        ['1', '"5,50"', 'a'],
        ['2', '"6,50"', 'b'],
      ]
      const text = lines.map((line) => line.join(delimiter)).join('\r\n')
      assert.deepEqual(cells(await readTable(Buffer.from(text), 'a.csv'))[2], ['2', '6,50', 'b'])
    })
  }

  test('with commas in its amounts and semicolons between its cells has those cells', ({
    assert,
  }) => {
    const read = readPaste('Nr;Suma;PVM\n1;5,50;1,10\n2;6,50;1,20')
    assert.deepEqual(cells(read)[1], ['1', '5,50', '1,10'])
  })

  test('says itself what parts its cells, counts its lines as an editor does', ({ assert }) => {
    const read = readPaste('sep=,\nNr,Suma\n\n1;2,"a\nb"\n3,4')
    assert.deepEqual(cells(read), [
      ['Nr', 'Suma'],
      ['1;2', 'a\nb'],
      ['3', '4'],
    ])
    assert.deepEqual(
      read.sheets[0]!.rows.map(({ number }) => number),
      [2, 4, 6]
    )
  })

  test('pasted without anything, or of one column, is refused beside its field', ({ assert }) => {
    for (const [text, code] of [
      [' \n\t\n', 'no_rows'],
      ['viena\ndu', 'one_column'],
    ] as const) {
      try {
        readPaste(text)
        assert.fail('it was read')
      } catch (error) {
        assert.deepInclude(error, { code, field: 'pasted' })
      }
    }
  })

  test('loses what cannot be seen and keeps what can', ({ assert }) => {
    const read = readPaste('A\tB\n\u200bx\u0000\u202e\t\u00a01\u00a0234,56 ')
    assert.deepEqual(cells(read)[1], ['x', '1\u00a0234,56'])
  })

  test('of as many rows as may be is read', ({ assert }) => {
    assert.lengthOf(readPaste('a\tb\n'.repeat(MOST_ROWS)).sheets[0]!.rows, MOST_ROWS)
  })
})
