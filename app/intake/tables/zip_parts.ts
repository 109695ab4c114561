import { inflateRawSync } from 'node:zlib'
import { LARGEST_UNPACKED, MOST_PARTS, MOST_SHRUNK } from '#app/intake/tables/limits'
import { TableRefused } from '#app/intake/tables/table'

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const MEGABYTE = 1024 * 1024
const STORED = 0
const DEFLATED = 8

type Entry = { name: string; method: number; packed: number; unpacked: number; at: number }

/**
 * The named parts of a ZIP archive, unpacked within limits that hold whatever its headers claim.
 * @param wanted which parts are unpacked, by name; the others are only counted
 * @throws {TableRefused} 'damaged', 'encrypted', 'unpacks_too_much'
 */
export function zipParts(archive: Buffer, wanted: (name: string) => boolean): Map<string, Buffer> {
  const entries = zipEntries(archive)
  const claimed = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
  if (entries.length > MOST_PARTS || claimed > LARGEST_UNPACKED) throw unpacksTooMuch()
  const parts = new Map<string, Buffer>()
  let left = LARGEST_UNPACKED
  for (const entry of entries) {
    if (!wanted(entry.name)) continue
    const part = unpack(archive, entry, left)
    left -= part.length
    parts.set(entry.name, part)
  }
  return parts
}

/** The names of an archive's parts. @throws {TableRefused} 'damaged', 'encrypted' */
export function zipNames(archive: Buffer): string[] {
  return zipEntries(archive).map(({ name }) => name)
}

/** The central directory, which is what programs go by. */
function zipEntries(archive: Buffer): Entry[] {
  try {
    const end = endOf(archive)
    const count = archive.readUInt16LE(end + 10)
    let at = archive.readUInt32LE(end + 16)
    const entries: Entry[] = []
    for (let number = 0; number < count; number++) {
      if (archive.readUInt32LE(at) !== CENTRAL) throw new TableRefused('damaged')
      if (archive.readUInt16LE(at + 8) & 1) throw new TableRefused('encrypted')
      const nameEnds = at + 46 + archive.readUInt16LE(at + 28)
      entries.push({
        name: archive.toString('utf8', at + 46, nameEnds),
        method: archive.readUInt16LE(at + 10),
        packed: archive.readUInt32LE(at + 20),
        unpacked: archive.readUInt32LE(at + 24),
        at: archive.readUInt32LE(at + 42),
      })
      at = nameEnds + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
    }
    return entries
  } catch (error) {
    throw error instanceof RangeError ? new TableRefused('damaged') : error
  }
}

/** Where the record that ends an archive begins: at the very end, before a comment of at most 65,535 bytes. */
function endOf(archive: Buffer): number {
  const earliest = Math.max(0, archive.length - 22 - 65_535)
  for (let at = archive.length - 22; at >= earliest; at--) {
    if (archive.readUInt32LE(at) === END) return at
  }
  throw new TableRefused('damaged')
}

function unpack(archive: Buffer, entry: Entry, left: number): Buffer {
  try {
    if (archive.readUInt32LE(entry.at) !== LOCAL) throw new TableRefused('damaged')
    const begins =
      entry.at + 30 + archive.readUInt16LE(entry.at + 26) + archive.readUInt16LE(entry.at + 28)
    const packed = archive.subarray(begins, begins + entry.packed)
    if (packed.length !== entry.packed) throw new TableRefused('damaged')
    if (entry.method === STORED) return packed
    if (entry.method !== DEFLATED) throw new TableRefused('damaged')
    const most = Math.min(left, Math.max(MEGABYTE, entry.packed * MOST_SHRUNK))
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    if (error instanceof TableRefused) throw error
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
      ? unpacksTooMuch()
      : new TableRefused('damaged')
  }
}

function unpacksTooMuch() {
  return new TableRefused('unpacks_too_much', { limit: LARGEST_UNPACKED / MEGABYTE })
}
