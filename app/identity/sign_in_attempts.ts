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
      key: `sign_in:${ip}:${email.toLowerCase()}`,
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
    async forget() {
      for (const { limit, key } of counters) await limit.delete(key)
    },
    async minutesLeft(): Promise<number> {
      const seconds = await Promise.all(counters.map(({ limit, key }) => limit.availableIn(key)))
      return Math.max(1, Math.ceil(Math.max(...seconds) / 60))
    },
  }
}
