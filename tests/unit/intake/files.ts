import { crc32, deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'

type Cell = ExcelJS.CellValue

/** A workbook as Excel writes it. @param sheets rows of cells by the sheet's name */
export async function workbook(sheets: Record<string, Cell[][]>): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows)
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** The smallest workbook with this XML as its only sheet; what is given wins over its other parts. */
export function workbookOf(sheet: string, more: Record<string, string | Buffer> = {}): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return zip({
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Lapas" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  })
}

/** A packed archive; `claims` tells lies about a part's unpacked size, `flags` sets its flags. */
export function zip(
  parts: Record<string, string | Buffer>,
  { claims, flags = 0 }: { claims?: number; flags?: number } = {}
): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts)) {
    const content = Buffer.from(text)
    const packed = deflateRawSync(content)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(flags, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(claims ?? content.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, Buffer.from(name), packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    central.push(Buffer.from('504b01021400', 'hex'), fields, place, Buffer.from(name))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(locals.length, 8)
  end.writeUInt16LE(locals.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}

/** The container of the old office formats; an encrypted workbook names its stream in it. */
export function oldContainer(stream: 'Workbook' | 'EncryptedPackage'): Buffer {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1016),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ])
}

/** The bytes of a text in windows-1257, for the letters Lithuanian has. */
export function inWindows1257(text: string): Buffer {
  const table = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) {
    table.set(new TextDecoder('windows-1257').decode(Buffer.from([byte])), byte)
  }
  return Buffer.from([...text].map((letter) => table.get(letter)!))
}
