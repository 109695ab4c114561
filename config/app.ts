import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/core/http'
import env from '#start/env'

/**
 * Session cookies travel over https only, unless the operator says that the server is reached over plain http
 * (the demo on localhost).
 */
export const secureCookies = env.get('SECURE_COOKIES', app.inProduction)

export const http = defineConfig({
  generateRequestId: true,
  allowMethodSpoofing: true,
  useAsyncLocalStorage: false,
  redirect: { forwardQueryString: false },
  trustProxy: () => env.get('TRUST_PROXY', false),
  cookie: {
    domain: '',
    path: '/',
    maxAge: '2h',
    httpOnly: true,
    secure: secureCookies,
    sameSite: 'lax',
  },
})
