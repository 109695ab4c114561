import type { HttpRequest } from '@adonisjs/core/http'

/** Where this installation answers, as the reader reached it: without a slash at the end. */
export function feedOrigin(request: HttpRequest): string {
  return `${request.protocol()}://${request.host()}`
}
