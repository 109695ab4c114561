import db from '@adonisjs/lucid/services/db'
import { breathe } from '#app/shared/breathe'
import { Hidden, RuleBroken, RulesBroken, StaleVersion } from '#app/shared/errors'

/** An expense marked in a list, with the version that the list showed. */
export type Marked = { id: number; rowVersion?: number }

export type Reason = { key: string; params: Record<string, string | number> }

/** What became of many expenses, row by row. */
export type Outcome = {
  done: number
  /** those that stood already where they were to go: pressed twice, or somebody was quicker */
  already: number
  refused: { id: number; reference: string; reasons: Reason[] }[]
}

type Stored = { id: number; reference: string; status: string; reporting_period_id: number | null }

/** One act on one expense, a change of its own, and how to tell that it stands where it was to go. */
export type Act = {
  run: (marked: Marked) => Promise<unknown>
  isThere: (expense: Stored) => boolean
}

/**
 * Does the same with many expenses of a project. Each is a change of its own with its own trace: what one refuses hinders
 * no other, and nothing of it is half done. A row that fails unforeseen is told to `onFault` and refused like the others.
 */
export async function handleMany(
  projectId: number,
  marked: readonly Marked[],
  { run, isThere }: Act,
  onFault: (error: unknown, id: number) => void
): Promise<Outcome> {
  const outcome: Outcome = { done: 0, already: 0, refused: [] }
  for (const one of marked) {
    await breathe()
    try {
      await run(one)
      outcome.done += 1
    } catch (error) {
      const stored = await findStored(projectId, one.id)
      if (stored && isThere(stored)) outcome.already += 1
      else {
        const reasons = reasonsOf(error)
        if (!reasons) onFault(error, one.id)
        outcome.refused.push({
          id: one.id,
          reference: stored?.reference ?? '',
          reasons: reasons ?? [{ key: 'expense_list.bulk.failed', params: {} }],
        })
      }
    }
  }
  return outcome
}

async function findStored(projectId: number, id: number): Promise<Stored | null> {
  return db
    .from('expenses')
    .where({ project_id: projectId, id })
    .select('id', 'reference', 'status', 'reporting_period_id')
    .first()
}

/** Why a row was refused; null for what nobody foresaw. */
function reasonsOf(error: unknown): Reason[] | null {
  if (error instanceof RulesBroken) return error.all.map(({ key, params }) => ({ key, params }))
  if (error instanceof RuleBroken) return [{ key: error.key, params: error.params }]
  if (error instanceof Hidden) return [{ key: 'expense_list.bulk.gone', params: {} }]
  if (error instanceof StaleVersion) {
    return [{ key: 'expense_list.bulk.changed', params: { by: error.changedBy } }]
  }
  return null
}
