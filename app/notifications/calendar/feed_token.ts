import { createHash, randomBytes } from 'node:crypto'

/** A secret that nobody guesses: 32 random bytes, as an address carries them. */
export function newFeedToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret: enough to know it again, nothing to open the feed with. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
