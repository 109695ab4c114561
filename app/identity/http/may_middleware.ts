import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { Hidden, Refused } from '#app/shared/errors'
import { verdict, type Permission } from '#app/identity/permissions'

/**
 * Asks the permission table before the controller is reached. Every signed-in route names its permission:
 * `router.get(...).use(middleware.may('expenses.view'))`. A refusal is logged with who and what, without personal data.
 */
export default class MayMiddleware {
  async handle(ctx: HttpContext, next: NextFn, permission: Permission) {
    const answer = verdict(ctx.actor, permission)
    if (answer === 'allowed') return next()
    ctx.logger.warn(
      { userId: ctx.actor.id, projectId: ctx.actor.projectId, permission, answer },
      'not allowed'
    )
    throw answer === 'hidden' ? new Hidden() : new Refused()
  }
}
