import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { instantToDatabase } from '#app/shared/database/columns'
import Project from '#app/projects/models/project'
import { SIDE_TABLES, SIDES, type Side } from '#app/intake/match_sides'
import { pairKey, proposeMatches } from '#app/intake/matching/propose_matches'
import type { Proposal } from '#app/intake/matching/sides'
import { releaseVoided } from '#app/intake/actions/release_voided'
import { expensesToMatch, movementsToMatch } from '#app/intake/queries/matching_input'

/** How many pairs were settled without asking, and how many wait for a person. */
export type MatchingResult = { automatic: number; proposed: number }

type Client = TransactionClientContract
type StoredPair = { id: number; status: string; proposal: string }

const CHUNK = 200

/** Looks for matches anew, after expenses were logged or an account was added. */
export async function matchProject(projectId: number, actor: Actor): Promise<MatchingResult> {
  let result: MatchingResult = { automatic: 0, proposed: 0 }
  await change(actor, 'project.reconciled', async (trx, note) => {
    const project = await lockRow(Project, projectId, trx)
    result = await runMatching(trx, projectId, actor)
    note(result)
    return project
  })
  return result
}

/**
 * Brings the proposals of a project up to date and settles what is certain. The caller has locked the project's row, which
 * everything that confirms or undoes a match locks first.
 */
export async function runMatching(
  trx: Client,
  projectId: number,
  actor: Actor
): Promise<MatchingResult> {
  await releaseVoided(trx, projectId, actor)
  const result = { automatic: 0, proposed: 0 }
  for (const side of SIDES) {
    const { automatic, proposed } = await matchSide(trx, projectId, side, actor)
    result.automatic += automatic
    result.proposed += proposed
  }
  return result
}

async function matchSide(trx: Client, projectId: number, side: Side, actor: Actor) {
  const { column } = SIDE_TABLES[side]
  const stored = await storedPairs(trx, projectId, side)
  const rejected = new Set(
    [...stored].filter(([, { status }]) => status === 'rejected').map(([pair]) => pair)
  )
  const expenses = await expensesToMatch(trx, projectId, side)
  const movements = await movementsToMatch(trx, projectId, side)
  const found = proposeMatches(expenses, movements, rejected)
  const kept = new Set<string>()
  const fresh: Record<string, unknown>[] = []
  for (const proposal of found) {
    const pair = pairKey(proposal.expenseId, proposal.movementId)
    const there = stored.get(pair)
    kept.add(pair)
    const columns = columnsOf(proposal, actor)
    if (!there) {
      const ends = {
        project_id: projectId,
        expense_id: proposal.expenseId,
        [column]: proposal.movementId,
      }
      fresh.push({ ...ends, ...columns, created_at: columns.updated_at })
    } else if (there.status === 'proposed' && there.proposal !== textOf(columns)) {
      await trx.from('matches').where('id', there.id).update(columns)
    }
  }
  for (const rows of chunksOf(fresh)) await trx.insertQuery().table('matches').multiInsert(rows)
  const stale = [...stored].filter(([pair, { status }]) => status === 'proposed' && !kept.has(pair))
  for (const ids of chunksOf(stale.map(([, { id }]) => id))) {
    await trx.from('matches').whereIn('id', ids).delete()
  }
  const certain = found.filter(({ isCertain }) => isCertain)
  await useUp(trx, side, certain)
  return { automatic: certain.length, proposed: found.length - certain.length }
}

async function storedPairs(
  trx: Client,
  projectId: number,
  side: Side
): Promise<Map<string, StoredPair>> {
  const { column } = SIDE_TABLES[side]
  const rows = await trx
    .from('matches')
    .where('project_id', projectId)
    .whereNotNull(column)
    .select(
      'id',
      'expense_id',
      column,
      'status',
      'amount_cents',
      'expense_cents',
      'score',
      'reasons'
    )
  return new Map(
    rows.map((row) => [
      pairKey(row.expense_id, row[column]),
      { id: row.id, status: row.status, proposal: textOf(row) },
    ])
  )
}

/** A certain pair uses the whole of both; what names a person's pay is hidden from then on from who may not see it. */
async function useUp(trx: Client, side: Side, certain: readonly Proposal[]) {
  const { table, column } = SIDE_TABLES[side]
  for (const ids of chunksOf(certain.map(({ movementId }) => movementId))) {
    await trx
      .from(table)
      .whereIn('id', ids)
      .update({ matched_cents: trx.raw('amount_cents') })
    const sensitive = await trx
      .from('matches')
      .join('expenses', 'expenses.id', 'matches.expense_id')
      .whereIn(`matches.${column}`, ids)
      .where({ 'matches.status': 'confirmed', 'expenses.is_sensitive': true })
      .select(`matches.${column} as id`)
    const hidden = sensitive.map(({ id }) => id)
    if (hidden.length > 0)
      await trx.from(table).whereIn('id', hidden).update({ is_sensitive: true })
  }
}

function columnsOf(proposal: Proposal, actor: Actor) {
  const now = instantToDatabase(actor.now)
  return {
    amount_cents: proposal.amountCents,
    expense_cents: proposal.expenseCents,
    score: proposal.score,
    reasons: JSON.stringify(proposal.reasons),
    kind: proposal.isCertain ? 'automatic' : 'proposal',
    status: proposal.isCertain ? 'confirmed' : 'proposed',
    decided_at: proposal.isCertain ? now : null,
    updated_at: now,
  }
}

/** What a proposal says, to be compared with what is stored. */
function textOf(row: Record<string, any>): string {
  const { amount_cents: amount, expense_cents: covered, score, reasons, status } = row
  return JSON.stringify([Number(amount), Number(covered), Number(score), reasons, status])
}

function chunksOf<T>(rows: readonly T[]): T[][] {
  const chunks: T[][] = []
  for (let at = 0; at < rows.length; at += CHUNK) chunks.push(rows.slice(at, at + CHUNK))
  return chunks
}
