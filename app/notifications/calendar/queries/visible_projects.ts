import db from '@adonisjs/lucid/services/db'
import { isAllowed, type ProjectRole } from '#app/identity/permissions'
import {
  CALENDAR_KINDS,
  KIND_SIGHTS,
  type CalendarKind,
} from '#app/notifications/calendar/calendar_entry'

/** A project with the kinds of its days that a person may see in it. */
export type VisibleProject = {
  id: number
  code: string
  titleLt: string
  titleEn: string
  startsOn: string
  endsOn: string
  kinds: CalendarKind[]
}

/** The projects in which a person has a role on the day, with what those roles may see. One query. */
export async function visibleProjects(userId: number, day: string): Promise<VisibleProject[]> {
  const rows = await db
    .from('team_roles')
    .join('projects', 'projects.id', 'team_roles.project_id')
    .where('user_id', userId)
    .where('team_roles.starts_on', '<=', day)
    .where((open) => open.whereNull('team_roles.ends_on').orWhere('team_roles.ends_on', '>=', day))
    .select('projects.id', 'code', 'title_lt', 'title_en', 'role')
    .select('projects.starts_on', 'projects.ends_on')
    .orderBy('projects.starts_on', 'desc')
    .orderBy('code')
  return [...Map.groupBy(rows, ({ id }) => id).values()].map((held) => ({
    id: held[0]!.id,
    code: held[0]!.code,
    titleLt: held[0]!.title_lt,
    titleEn: held[0]!.title_en,
    startsOn: held[0]!.starts_on,
    endsOn: held[0]!.ends_on,
    kinds: kindsFor(held.map(({ role }) => role)),
  }))
}

/** The kinds that one of the roles may see, by the permission table. */
export function kindsFor(roles: readonly ProjectRole[]): CalendarKind[] {
  const held = { roles: new Set(roles) }
  return CALENDAR_KINDS.filter((kind) => isAllowed(held, KIND_SIGHTS[kind]))
}
