import { inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const LONGEST_END = 22 + 65_535
const MOST_ENTRIES = 1_000

/**
 * Whether a zip archive stays within so many bytes when it is unpacked. What its directory says is not believed: every
 * entry is unpacked up to the limit, so that a small file cannot fill the memory.
 * @returns false also for what is no archive that can be read
 */
export function isWithin(archive: Buffer, limit: number): boolean {
  try {
    let left = limit
    for (const packed of entriesOf(archive)) {
      left -= inflateRawSync(packed, { maxOutputLength: Math.max(left, 1) }).length
      if (left < 0) return false
    }
    return true
  } catch {
    return false
  }
}

/** The packed bytes of each entry that is packed; stored ones are no larger than the file. */
function entriesOf(archive: Buffer): Buffer[] {
  const end = endOf(archive)
  const count = archive.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) throw new RangeError('too many entries')
  const packed: Buffer[] = []
  let at = archive.readUInt32LE(end + 16)
  for (let entry = 0; entry < count; entry++) {
    if (archive.readUInt32LE(at) !== ENTRY) throw new RangeError('no entry')
    const isPacked = archive.readUInt16LE(at + 10) === 8
    if (isPacked)
      packed.push(contentAt(archive, archive.readUInt32LE(at + 42), archive.readUInt32LE(at + 20)))
    at +=
      46 +
      archive.readUInt16LE(at + 28) +
      archive.readUInt16LE(at + 30) +
      archive.readUInt16LE(at + 32)
  }
  return packed
}

function contentAt(archive: Buffer, header: number, size: number): Buffer {
  if (archive.readUInt32LE(header) !== LOCAL) throw new RangeError('no header')
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28)
  return archive.subarray(start, start + size)
}

function endOf(archive: Buffer): number {
  const earliest = Math.max(0, archive.length - LONGEST_END)
  for (let at = archive.length - 22; at >= earliest; at--) {
    if (archive.readUInt32LE(at) === END) return at
  }
  throw new RangeError('no directory')
}
