import env from '#start/env'
import { defineConfig, stores } from '@adonisjs/session'
import { secureCookies } from '#config/app'
import { spareTouches } from '#app/shared/http/spare_touches'

/**
 * Sessions live in the database, so that sign-out ends them on the server and several web processes share them.
 */
export default defineConfig({
  enabled: true,
  cookieName: 'darna_session',
  clearWithBrowser: false,
  age: '8h',
  cookie: { path: '/', httpOnly: true, secure: secureCookies, sameSite: 'lax' },
  store: env.get('SESSION_DRIVER', 'database'),
  stores: {
    database: spareTouches(stores.database({ tableName: 'sessions' })),
  },
})
