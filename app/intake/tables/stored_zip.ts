import { crc32 } from 'node:zlib'

/**
 * A ZIP archive of parts as they are, not packed. What was unpacked within limits is handed on in it, so that nothing
 * hidden in the archive it came from is read again.
 */
export function storedZip(parts: Iterable<[name: string, content: Buffer]>): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of parts) {
    const fields = fieldsOf(name, content)
    const local = Buffer.concat([header(0x04034b50, 4), fields, Buffer.from(name), content])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    directory.push(header(0x02014b50, 6), fields, place, Buffer.from(name))
    locals.push(local)
    at += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(locals.length, 8)
  end.writeUInt16LE(locals.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, central, end])
}

/** A signature and the zeros or versions up to what both kinds of header share. */
function header(signature: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  bytes.writeUInt32LE(signature, 0)
  if (length > 4) bytes.writeUInt16LE(20, 4)
  return bytes
}

/** Version, flags, method, time, CRC, sizes and the name's length: the same in a local and a central header. */
function fieldsOf(name: string, content: Buffer): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(0x0800, 2)
  fields.writeUInt32LE(crc32(content), 10)
  fields.writeUInt32LE(content.length, 14)
  fields.writeUInt32LE(content.length, 18)
  fields.writeUInt16LE(Buffer.byteLength(name), 22)
  return fields
}
