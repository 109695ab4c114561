import db from '@adonisjs/lucid/services/db'

export type CommunicationTold = {
  id: number
  kind: string
  titleLt: string
  titleEn: string | null
  publishedOn: string
  url: string | null
  reach: number | null
}

/** What was published in the period. One query. */
export async function communicationTold(
  projectId: number,
  from: string,
  to: string
): Promise<CommunicationTold[]> {
  const rows = await db
    .from('communication_items')
    .where({ project_id: projectId, status: 'published' })
    .whereBetween('published_on', [from, to])
    .orderBy('published_on')
    .orderBy('id')
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    titleLt: row.title_lt,
    titleEn: row.title_en,
    publishedOn: row.published_on,
    url: row.url,
    reach: row.reach,
  }))
}
