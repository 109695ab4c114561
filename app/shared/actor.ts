/**
 * Who acts, in which project, with which roles, and when: everything an action may know about its caller.
 * Time comes in with the actor, so that a test decides what "now" is.
 */
export type Actor = {
  /** null for a command or a job */
  readonly id: number | null
  readonly name: string
  readonly roles: ReadonlySet<string>
  /** the project the roles hold in; null outside a project */
  readonly projectId: number | null
  /** the instant of the act, ISO 8601 in UTC with milliseconds */
  readonly now: string
}

/**
 * The actor of commands and seeds.
 */
export function systemActor(name: string, now: string = new Date().toISOString()): Actor {
  return { id: null, name, roles: new Set(), projectId: null, now }
}
