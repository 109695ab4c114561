import { test } from '@japa/runner'
import { readInvoice } from '#app/intake/ubl/read_invoice'
import { refusalOf } from '#tests/unit/intake/refusals'
import { inWindows1257 } from '#tests/unit/intake/files'
import { basic, ubl } from '#tests/unit/intake/ubl/documents'

const NOTE = 'Šiaulių ąžuolas'
const declaring = (encoding: string) =>
  ubl({ head: basic('Note', NOTE) }).replace('UTF-8', encoding)
const note = async (file: Uint8Array | string) => (await readInvoice(file)).notes[0]

const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16()
const marked = (mark: number[], bytes: Uint8Array) => Buffer.concat([Buffer.from(mark), bytes])

test.group('The encoding of an XML file', () => {
  test('may be {name}')
    .with([
      { name: 'UTF-8', file: Buffer.from(declaring('UTF-8')) },
      {
        name: 'UTF-8 with a mark',
        file: marked([0xef, 0xbb, 0xbf], Buffer.from(declaring('utf-8'))),
      },
      {
        name: 'nothing declared',
        file: Buffer.from(declaring('UTF-8').replace(/^<\?xml.*?\?>/, '')),
      },
      {
        name: 'UTF-16 little end first',
        file: marked([0xff, 0xfe], Buffer.from(declaring('UTF-16'), 'utf16le')),
      },
      { name: 'UTF-16 big end first', file: marked([0xfe, 0xff], bigEndian(declaring('UTF-16'))) },
      { name: 'UTF-16 without a mark', file: Buffer.from(declaring('UTF-16'), 'utf16le') },
      { name: 'UTF-16 big end, without a mark', file: bigEndian(declaring('UTF-16')) },
      { name: 'windows-1257', file: inWindows1257(declaring('windows-1257')) },
      { name: 'ISO-8859-13', file: inWindows1257(declaring('ISO-8859-13')) },
      { name: 'said to be UTF-16 in UTF-8', file: Buffer.from(declaring('UTF-16')) },
      { name: 'a text with a mark', file: `\uFEFF${declaring('UTF-8')}` },
      { name: 'blanks before the first line', file: Buffer.from(`\n  ${declaring('UTF-8')}\n`) },
    ])
    .run(async ({ assert }, { file }) => {
      assert.equal(await note(file), NOTE)
    })

  test('may be ISO-8859-1', async ({ assert }) => {
    const text = ubl({ seller: '', buyer: '', head: basic('Note', 'Malmö Café') })
    const file = Buffer.from(text.replace('UTF-8', 'ISO-8859-1'), 'latin1')
    assert.equal(await note(file), 'Malmö Café')
  })

  test('is told when it is not what the file says, or not known', async ({ assert }) => {
    const wrong = inWindows1257(declaring('UTF-8'))
    assert.equal(await refusalOf(() => readInvoice(wrong)), 'encoding_wrong')
    const unknown = Buffer.from(declaring('KLINGON-8'))
    assert.equal(await refusalOf(() => readInvoice(unknown)), 'encoding_unknown')
  })
})
