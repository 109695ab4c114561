import { configProvider } from '@adonisjs/core'
import type { SessionStoreFactory } from '@adonisjs/session/types'
import type { ConfigProvider } from '@adonisjs/core/types'

/** A session is prolonged at most this often: reading a page then writes nothing. */
const EVERY_MS = 5 * 60 * 1000
const REMEMBERED = 10_000

/**
 * Wraps a session store so that it does not write the new end of a session on every request. A session that lives for
 * hours loses at most five minutes by it.
 */
export function spareTouches(
  store: ConfigProvider<SessionStoreFactory>
): ConfigProvider<SessionStoreFactory> {
  const touchedAt = new Map<string, number>()
  return configProvider.create(async (app) => {
    const make = await store.resolver(app)
    return (ctx, config) => {
      const made = make(ctx, config)
      const touch = made.touch.bind(made)
      made.touch = async (sessionId) => {
        const now = Date.now()
        if (now - (touchedAt.get(sessionId) ?? 0) < EVERY_MS) return
        if (touchedAt.size >= REMEMBERED) touchedAt.clear()
        touchedAt.set(sessionId, now)
        await touch(sessionId)
      }
      return made
    }
  })
}
