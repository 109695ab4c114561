import { randomUUID } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { RuleBroken } from '#app/shared/errors'

const KEY = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i

/**
 * Makes sure that a new expense's form brought its key. Nobody can mend a hidden field, so a form whose key was lost on
 * the way gets another one and can be sent again as it stands.
 * @throws {RuleBroken} 'finance.form_not_whole'
 */
export function assertSubmissionKey({ request }: HttpContext): void {
  const key: unknown = request.input('submissionKey')
  if (typeof key === 'string' && KEY.test(key)) return
  request.updateBody({ ...request.body(), submissionKey: randomUUID() })
  throw new RuleBroken('finance.form_not_whole')
}
