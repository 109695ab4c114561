import { DateTime } from 'luxon'
import type { Actor } from '#app/shared/actor'
import { isUniqueViolation } from '#app/shared/database/failures'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import Project from '#app/projects/models/project'
import { lockRow } from '#app/audit_trail/lock_row'
import PublicityCheck from '#app/workplan/publicity/models/publicity_check'
import { PUBLICITY_DUTIES } from '#app/workplan/publicity/publicity_duties'

/** Gives a project that has none the list of publicity duties. One event. @throws {RuleBroken} when it has its list */
export async function drawUpDuties(projectId: number, actor: Actor): Promise<Project> {
  return change(actor, 'project.duties_drawn_up', async (trx, note) => {
    const project = await lockRow(Project, projectId, trx)
    try {
      for (const [at, { dueDays, ...duty }] of PUBLICITY_DUTIES.entries()) {
        const dueOn = dueDays === null ? project.endsOn : dayAfter(project.startsOn, dueDays)
        await new PublicityCheck()
          .useTransaction(trx)
          .merge({ ...duty, projectId, dueOn, position: at + 1, status: 'open' })
          .save()
      }
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      throw new RuleBroken('publicity.listed_already')
    }
    note({ duties: PUBLICITY_DUTIES.map(({ code }) => code) })
    return project
  })
}

function dayAfter(day: string, days: number): string {
  return DateTime.fromISO(day).plus({ days }).toISODate()!
}
