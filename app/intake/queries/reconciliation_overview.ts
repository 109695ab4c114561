import db from '@adonisjs/lucid/services/db'
import { toCents, type Cents } from '#app/money/cents'
import { EXPENSE_LISTS, LISTS, type ListName, type Period } from '#app/intake/reconciliation_filter'
import { openExpenses, openMovements } from '#app/intake/queries/open_lists'

/** How many stand in a list and what they add up to in EUR; what is in another currency is counted and not added. */
export type ListSum = { count: number; cents: Cents }

export type ReconciliationOverview = {
  lists: Record<ListName, ListSum>
  proposals: number
  /** confirmed matches whose expense was voided since */
  voided: number
  hasEntries: boolean
  hasStatements: boolean
}

/** What is open between the claimed expenses, the ledger and the bank. One query a question. */
export async function reconciliationOverview(
  projectId: number,
  period: Period | null
): Promise<ReconciliationOverview> {
  const lists = {} as Record<ListName, ListSum>
  for (const list of LISTS) lists[list] = await sumOf(projectId, list, period)
  const ofProject = (table: string) => db.from(table).where('project_id', projectId)
  const proposals = await ofProject('matches')
    .where('status', 'proposed')
    .count('* as total')
    .first()
  const voided = await db
    .from('matches')
    .join('expenses', 'expenses.id', 'matches.expense_id')
    .where({ 'matches.project_id': projectId, 'matches.status': 'confirmed' })
    .where('expenses.status', 'voided')
    .count('* as total')
    .first()
  return {
    lists,
    proposals: Number(proposals.total),
    voided: Number(voided.total),
    hasEntries: (await ofProject('ledger_entries').select('id').first()) !== null,
    hasStatements: (await ofProject('bank_statements').select('id').first()) !== null,
  }
}

async function sumOf(projectId: number, list: ListName, period: Period | null): Promise<ListSum> {
  const query = EXPENSE_LISTS.includes(list)
    ? openExpenses(projectId, list, period).select(db.raw('sum(e.declared_cents) as cents'))
    : openMovements(projectId, list, period).select(
        db.raw(
          "sum(case when m.currency = 'EUR' then m.amount_cents - m.matched_cents else 0 end) as cents"
        )
      )
  const row = await query.select(db.raw('count(*) as list_count')).firstOrFail()
  return { count: Number(row.list_count), cents: Math.abs(toCents(row.cents)) }
}
