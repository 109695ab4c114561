import limiter from '@adonisjs/limiter/services/main'

const WINDOW = '15 minutes'

/**
 * How often a feed is read: each one sixty times in fifteen minutes, which no calendar comes near; and thirty guesses at
 * links that do not exist from one address.
 */
function feedLimits() {
  return {
    reads: limiter.use({ requests: 60, duration: WINDOW }),
    misses: limiter.use({ requests: 30, duration: WINDOW }),
  }
}

/** Counts a guess. @returns false once the address has used up its guesses */
export async function mayGuess(ip: string): Promise<boolean> {
  const { misses } = feedLimits()
  const key = `calendar_miss:${ip}`
  if ((await misses.remaining(key)) === 0) return false
  await misses.increment(key)
  return true
}

/** Counts a reading. @returns seconds to wait when there were too many, else 0 */
export async function secondsToWait(feedId: number): Promise<number> {
  const { reads } = feedLimits()
  const key = `calendar_feed:${feedId}`
  if ((await reads.remaining(key)) === 0) return Math.max(1, await reads.availableIn(key))
  await reads.increment(key)
  return 0
}
