import db from '@adonisjs/lucid/services/db'
import { Hidden } from '#app/shared/errors'
import type { RiskStatus } from '#app/workplan/risks/risk_states'
import { weightOf, wordOf, type WeightWord } from '#app/workplan/risks/risk_weight'

export type RiskRow = {
  id: number
  number: string
  titleLt: string
  titleEn: string | null
  likelihood: number
  impact: number
  weight: number
  word: WeightWord
  responseLt: string | null
  responseEn: string | null
  reviewOn: string | null
  /** the day of its review is past and it is still watched */
  isReviewLate: boolean
  status: RiskStatus
  happenedOn: string | null
  closedOn: string | null
  closeReason: string | null
  ownerRoleId: number | null
  ownerLt: string | null
  ownerEn: string | null
  rowVersion: number
}

/** A project's risks, the heaviest first. One query; they are few and shown whole. @param day decides which review is late */
export async function listRisks(
  projectId: number,
  day: string,
  statuses?: readonly RiskStatus[]
): Promise<RiskRow[]> {
  const query = risks(projectId)
  if (statuses) query.whereIn('risks.status', [...statuses])
  return (await query).map((row) => rowOf(row, day)).sort(heaviestFirst)
}

/** Risks that were watched on a day, with the state they had then; the heaviest first. @param day ISO date */
export async function openRisks(projectId: number, day: string): Promise<RiskRow[]> {
  const all = await listRisks(projectId, day)
  return all
    .filter(({ status, closedOn }) => status !== 'closed' || (closedOn !== null && closedOn > day))
    .map((risk) => {
      const happened = risk.happenedOn !== null && risk.happenedOn <= day
      return { ...risk, status: happened ? 'happened' : 'open' }
    })
}

/** @throws {Hidden} when the project has no such risk */
export async function findRisk(projectId: number, id: number, day: string): Promise<RiskRow> {
  const row = await risks(projectId).where('risks.id', id).first()
  if (!row) throw new Hidden()
  return rowOf(row, day)
}

function heaviestFirst(one: RiskRow, other: RiskRow): number {
  return other.weight - one.weight || other.impact - one.impact || one.id - other.id
}

function risks(projectId: number) {
  return db
    .from('risks')
    .leftJoin('team_roles', 'team_roles.id', 'risks.owner_role_id')
    .where('risks.project_id', projectId)
    .select('risks.*', 'position_lt', 'position_en')
}

function rowOf(row: Record<string, any>, day: string): RiskRow {
  const weighed = { likelihood: Number(row.likelihood), impact: Number(row.impact) }
  const weight = weightOf(weighed)
  return {
    ...weighed,
    weight,
    word: wordOf(weight),
    id: row.id,
    number: row.number,
    titleLt: row.title_lt,
    titleEn: row.title_en,
    responseLt: row.response_lt,
    responseEn: row.response_en,
    reviewOn: row.review_on,
    isReviewLate: row.status !== 'closed' && row.review_on !== null && row.review_on < day,
    status: row.status,
    happenedOn: row.happened_on,
    closedOn: row.closed_on,
    closeReason: row.close_reason,
    ownerRoleId: row.owner_role_id,
    ownerLt: row.position_lt,
    ownerEn: row.position_en,
    rowVersion: row.row_version,
  }
}
