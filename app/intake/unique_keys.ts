import { createHash } from 'node:crypto'

/**
 * Keys by which the same rows of two files are known to be the same. Rows that are equal in every field are told apart by
 * their place among their equals, so that two equal payments of one day stay two, and the same file brought in again adds none.
 * @param identities for each row what it is known by   @returns SHA-256 in hexadecimal, in the order of the rows
 */
export function uniqueKeys(identities: readonly (readonly unknown[])[]): string[] {
  const seen = new Map<string, number>()
  return identities.map((identity) => {
    const text = JSON.stringify(identity)
    const place = seen.get(text) ?? 0
    seen.set(text, place + 1)
    return sha256(JSON.stringify([text, place]))
  })
}

export function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
