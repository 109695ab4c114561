import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { Hidden } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { actorOf } from '#app/identity/actor'
import { isAllowed, type Permission } from '#app/identity/permissions'
import { findAllRoles, findMembership } from '#app/identity/queries/find_membership'

/** The largest number an id column holds; MariaDB cannot even be asked for one that is infinite. */
const LARGEST_ID = 4_294_967_295

/**
 * Lets in whoever is signed in with a working account, and settles who acts in which project: `ctx.actor` and, for an
 * address inside a project, `ctx.project`. A project one has no part in does not exist (404); an administrator sees all.
 */
export default class SignedInMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const { auth, response, request, params, view } = ctx
    if (!(await auth.use('web').check())) {
      const wanted = request.method() === 'GET' ? request.url(true) : '/'
      return response.redirect().withQs({ wanted }).toPath('/login')
    }
    const user = auth.use('web').user!
    const day = today()
    if (!user.worksOn(day)) {
      await auth.use('web').logout()
      return response.redirect().withQs({ ended: 1 }).toPath('/login')
    }

    if (Object.values(params).some((param) => !isRowId(param))) throw new Hidden()
    const projectId = params.project_id === undefined ? null : Number(params.project_id)
    if (projectId === null) {
      ctx.actor = actorOf(user, await findAllRoles(user.id, day), null)
    } else {
      const membership = await findMembership(projectId, user.id, day)
      if (!membership || (membership.roles.size === 0 && !user.isAdmin)) throw new Hidden()
      ctx.actor = actorOf(user, membership.roles, projectId)
      ctx.project = membership.project
    }

    const actor = ctx.actor
    ctx.can = (permission: Permission) => isAllowed(actor, permission)
    view.share({
      currentUser: {
        id: user.id,
        fullName: user.fullName,
        email: user.email,
        isAdmin: user.isAdmin,
        unread: user.unreadNotifications ?? 0,
      },
      project: ctx.project ?? null,
      can: ctx.can,
      roles: [...actor.roles].sort().join(),
    })
    return next()
  }
}

/** Whether a row can have this number; every parameter of an address inside the house is the number of a row. */
function isRowId(param: unknown): boolean {
  return Number(param) >= 1 && Number(param) <= LARGEST_ID
}
