import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { Bouncer } from '@adonisjs/bouncer'
import type { Actor } from '#app/shared/actor'

/**
 * Gives each request its bouncer. Policies are asked about the actor (person with roles in this project), not the account.
 */
export default class BouncerMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    ctx.bouncer = new Bouncer<Actor>(() => ctx.actor ?? null)
    return next()
  }
}

declare module '@adonisjs/core/http' {
  interface HttpContext {
    bouncer: Bouncer<Actor>
  }
}
