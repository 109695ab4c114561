import db from '@adonisjs/lucid/services/db'

export type DecisionChoice = {
  id: number
  number: string
  decidedOn: string
  titleLt: string
  titleEn: string | null
}

/** The decisions by which a budget can be approved, newest first. */
export async function listDecisionChoices(projectId: number): Promise<DecisionChoice[]> {
  const rows = await db
    .from('council_decisions')
    .where('project_id', projectId)
    .select('id', 'number', 'decided_on', 'title_lt', 'title_en')
    .orderBy('decided_on', 'desc')
    .orderBy('id', 'desc')
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    decidedOn: row.decided_on,
    titleLt: row.title_lt,
    titleEn: row.title_en,
  }))
}
