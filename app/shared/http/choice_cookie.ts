import type { HttpContext } from '@adonisjs/core/http'

/** Remembers a harmless choice of the browser's owner (language, theme) for a year, readable by the page's own script. */
export function rememberChoice({ response }: HttpContext, name: 'locale' | 'theme', value: string) {
  response.plainCookie(name, value, { encode: false, httpOnly: false, maxAge: '365d' })
}

export function forgetChoice({ response }: HttpContext, name: 'locale' | 'theme') {
  response.clearCookie(name)
}
