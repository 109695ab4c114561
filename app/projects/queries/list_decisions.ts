import db from '@adonisjs/lucid/services/db'
import type CouncilDecision from '#app/projects/models/council_decision'

export type DecisionRow = {
  id: number
  actType: CouncilDecision['actType']
  number: string
  decidedOn: string
  titleLt: string
  titleEn: string | null
  url: string | null
  /** EUR cents the city may spend of its own; null when the decision says nothing of money */
  ownContributionCents: number | null
  rowVersion: number
}

/** Decisions about a project, the latest first. */
export async function listDecisions(projectId: number): Promise<DecisionRow[]> {
  const rows = await db
    .from('council_decisions')
    .where('project_id', projectId)
    .orderBy('decided_on', 'desc')
    .orderBy('id', 'desc')
  return rows.map((row) => ({
    id: row.id,
    actType: row.act_type,
    number: row.number,
    decidedOn: row.decided_on,
    titleLt: row.title_lt,
    titleEn: row.title_en,
    url: row.url,
    ownContributionCents:
      row.own_contribution_cents === null ? null : Number(row.own_contribution_cents),
    rowVersion: row.row_version,
  }))
}
