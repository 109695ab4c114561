import { test } from '@japa/runner'
import { readStatements } from '#app/intake/camt/read_statements'
import { readInvoice } from '#app/intake/ubl/read_invoice'
import { refusalOf } from '#tests/unit/intake/refusals'
import { basic, ubl } from '#tests/unit/intake/ubl/documents'

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
  { length: 9 },
  (_one, at) => `<!ENTITY lol${at + 1} "${`&lol${at || ''};`.repeat(10)}">`
).join('')}]><Invoice>&lol9;</Invoice>`
const OUTSIDE =
  '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><Invoice><ID>&x;</ID></Invoice>'
const WHOLE = ubl()
const megabytes = (count: number, text: string) =>
  text.repeat(Math.ceil((count * 1024 * 1024) / text.length))

const FILES: { name: string; file: string | Uint8Array; code: string }[] = [
  { name: 'empty', file: '', code: 'empty' },
  { name: 'blank', file: ' \n\t ', code: 'empty' },
  { name: 'no bytes', file: new Uint8Array(0), code: 'empty' },
  { name: 'a billion laughs', file: LAUGHS, code: 'doctype' },
  { name: 'an outside entity', file: OUTSIDE, code: 'doctype' },
  { name: 'a lower-case doctype', file: '<!doctype Invoice><Invoice/>', code: 'doctype' },
  { name: 'an entity outside a doctype', file: '<!ENTITY a "b"><Invoice/>', code: 'doctype' },
  { name: 'an unknown entity', file: ubl({ head: basic('Note', 'a&nbsp;b') }), code: 'entity' },
  { name: 'a bare ampersand', file: ubl({ head: basic('Note', 'A & B') }), code: 'broken_xml' },
  {
    name: 'a character that is none',
    file: ubl({ head: basic('Note', '&#0;') }),
    code: 'broken_xml',
  },
  { name: 'half a pair', file: ubl({ head: basic('Note', '&#xD800;') }), code: 'broken_xml' },
  { name: '10,000 levels', file: '<a>'.repeat(10_000) + '</a>'.repeat(10_000), code: 'too_deep' },
  {
    name: '10,000 levels in a line',
    file: ubl({
      lines: `<cac:InvoiceLine>${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}</cac:InvoiceLine>`,
    }),
    code: 'too_deep',
  },
  {
    name: '10,000 lines in lines',
    file: ubl({ lines: '<cac:InvoiceLine>'.repeat(10_000) + '</cac:InvoiceLine>'.repeat(10_000) }),
    code: 'too_deep',
  },
  { name: '10,000 levels never closed', file: '<a>'.repeat(10_000), code: 'broken_xml' },
  { name: '200 MB of text', file: Buffer.alloc(200 * 1024 * 1024, 'a'), code: 'too_large' },
  {
    name: '8 MB of tiny elements',
    file: `<Invoice>${megabytes(8, '<a/>')}</Invoice>`,
    code: 'too_large',
  },
  { name: '8 MB of blanks in a tag', file: `<Invoice${megabytes(8, ' ')}/>`, code: 'too_large' },
  {
    name: '8 MB of blanks in the tag of a file',
    file: ubl({
      head: `<cac:AdditionalDocumentReference><cac:Attachment><cbc:EmbeddedDocumentBinaryObject${megabytes(8, ' ')}>QUJD</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>`,
    }),
    code: 'too_large',
  },
  {
    name: '8 MB of an unclosed quote',
    file: `<cac:InvoiceLine a="${megabytes(8, 'x>')}`,
    code: 'broken_xml',
  },
  {
    name: 'a file of bytes',
    file: Buffer.from(Array.from({ length: 5000 }, (_one, at) => (at * 37) % 256)),
    code: 'not_xml',
  },
  { name: 'a PDF', file: '%PDF-1.7\n1 0 obj', code: 'other_format' },
  { name: 'a workbook', file: Buffer.from('PK\u0003\u0004\u0014\u0000'), code: 'other_format' },
  {
    name: 'HTML',
    file: '<!DOCTYPE html><html><body>Prisijunkite</body></html>',
    code: 'other_format',
  },
  { name: 'JSON', file: '{"a": 1}', code: 'other_format' },
  { name: 'MT940', file: ':20:STARTUMS\r\n:25:LT12', code: 'other_format' },
  { name: 'CSV', file: 'Data;Suma\n2021-03-09;5,00', code: 'not_xml' },
  { name: 'two roots', file: '<Invoice/><Invoice/>', code: 'broken_xml' },
  { name: 'text after the root', file: '<Invoice/> ir dar', code: 'broken_xml' },
  { name: 'crossed tags', file: '<Invoice><a><b></a></b></Invoice>', code: 'broken_xml' },
  {
    name: 'a line without end',
    file: ubl({ lines: '<cac:InvoiceLine><cbc:ID>1</cbc:ID>' }),
    code: 'broken_xml',
  },
  { name: 'an end without a line', file: ubl({ lines: '</cac:InvoiceLine>' }), code: 'broken_xml' },
  { name: 'a comment without end', file: '<Invoice><!-- ', code: 'broken_xml' },
  { name: 'a section without end', file: '<Invoice><![CDATA[ ', code: 'broken_xml' },
  { name: 'an attribute twice', file: '<Invoice a="1" a="2"/>', code: 'broken_xml' },
  {
    name: 'names of objects',
    file: '<Invoice><__proto__ constructor="1"/><toString/></Invoice>',
    code: 'broken_xml',
  },
  {
    name: 'a piece that was never cut',
    file: '<Invoice><LegalMonetaryTotal><PayableAmount currencyID="EUR">1</PayableAmount></LegalMonetaryTotal><darna-cut n="7"/><darna-cut n="__proto__"/></Invoice>',
    code: 'missing',
  },
]

test.group('A file meant to do harm', () => {
  test('is refused as an e-invoice and as a statement, at once: {name}')
    .with(FILES)
    .run(async ({ assert }, { file, code }) => {
      const start = performance.now()
      const refused = await refusalOf(() => readInvoice(file))
      assert.equal(refused.split(' ')[0], code)
      assert.notEqual(await refusalOf(() => readStatements(file)), 'read')
      assert.isBelow(performance.now() - start, 15_000)
    })
    .timeout(20_000)

  test('is refused wherever it was cut off', async ({ assert }) => {
    for (let length = 1; length < WHOLE.length; length += 7) {
      assert.notEqual(await refusalOf(() => readInvoice(WHOLE.slice(0, length))), 'read')
    }
  })

  test('is refused, or read, whatever byte is turned over', async ({ assert }) => {
    const bytes = Buffer.from(WHOLE)
    for (let at = 0; at < bytes.length; at += 11) {
      const turned = Buffer.from(bytes)
      turned[at] = turned[at]! ^ 0x15
      assert.isString(await refusalOf(() => readInvoice(turned)))
    }
  })
})
