import type { Actor } from '#app/shared/actor'
import type User from '#app/identity/models/user'
import type { Permission, ProjectRole, Role } from '#app/identity/permissions'
import type { ProjectInView } from '#app/identity/queries/find_membership'

/** The person behind a request as actions and policies know him. */
export function actorOf(
  user: User,
  roles: ReadonlySet<ProjectRole>,
  projectId: number | null
): Actor {
  const all = new Set<Role>(roles)
  if (user.isAdmin) all.add('admin')
  return { id: user.id, name: user.fullName, roles: all, projectId, now: new Date().toISOString() }
}

declare module '@adonisjs/core/http' {
  interface HttpContext {
    /** set for every signed-in request */
    actor: Actor
    /** whether the actor holds a permission, as pages ask it too; set for every signed-in request */
    can: (permission: Permission) => boolean
    /** set for every address under /projects/:project_id */
    project: ProjectInView
  }
}
