import { createHash } from 'node:crypto'
import limiter from '@adonisjs/limiter/services/main'

const MISSES_ALLOWED = 5
const WINDOW = '15 minutes'

/**
 * Misses of one account name from one address, and of one address with any name. After five of the first or fifty of the
 * second within fifteen minutes further attempts are refused without looking at the password.
 */
export function signInAttempts(email: string, ip: string) {
  const counters = [
    {
      limit: limiter.use({ requests: MISSES_ALLOWED, duration: WINDOW }),
      key: `sign_in:${ip}:${fingerprint(email)}`,
    },
    {
      limit: limiter.use({ requests: MISSES_ALLOWED * 10, duration: WINDOW }),
      key: `sign_in:${ip}`,
    },
  ]
  return {
    async areUsedUp(): Promise<boolean> {
      for (const { limit, key } of counters) {
        if ((await limit.remaining(key)) === 0) return true
      }
      return false
    },
    async countMiss() {
      for (const { limit, key } of counters) await limit.increment(key)
    },
    /** The right password clears the name's own misses, not the address's: else one account would open the way to guess others. */
    async forget() {
      await counters[0]!.limit.delete(counters[0]!.key)
    },
    async minutesLeft(): Promise<number> {
      const seconds = await Promise.all(counters.map(({ limit, key }) => limit.availableIn(key)))
      return Math.max(1, Math.ceil(Math.max(...seconds) / 60))
    },
  }
}

/** A name as long as any other, whatever was typed: the counters' column is short, and logs of it hold no address. */
function fingerprint(email: string): string {
  return createHash('sha256').update(email.toLowerCase()).digest('base64url')
}
