import db from '@adonisjs/lucid/services/db'
import type { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

const WRITTEN = { created_at: '2021-01-11 10:00:00', updated_at: '2021-01-11 10:00:00' }

/** A planned meeting; what is given wins. @returns its id */
export async function plannedMeeting({ project }: Team, given: object = {}): Promise<number> {
  const [id] = await db.table('meetings').insert({
    project_id: project.id,
    kind: 'local_group',
    title_lt: 'Vietos veiklos grupės susitikimas',
    held_on: '2021-05-20',
    status: 'planned',
    ...WRITTEN,
    ...given,
  })
  return id
}
