import db from '@adonisjs/lucid/services/db'
import { CLAIMED_STATUSES } from '#app/finance/expenses/expense_states'
import type { ListName, Period } from '#app/intake/reconciliation_filter'
import { coveredAmount } from '#app/intake/queries/covered_amount'

/** Claimed expenses that a question is about, as the table `e`. */
export function openExpenses(projectId: number, list: ListName, period: Period | null) {
  const query = db
    .from('expenses as e')
    .where('e.project_id', projectId)
    .whereIn('e.status', [...CLAIMED_STATUSES])
  if (period) query.where('e.reporting_period_id', period.id)
  if (list === 'unproven') return query.whereNotNull('e.paid_on').whereRaw(WITHOUT_PROOF)
  const side = list === 'unledgered' ? 'ledger' : 'bank'
  return query.whereRaw(`${coveredAmount(side)} <> e.net_cents + e.vat_cents`)
}

/** Entries or transactions of a project that nothing claims, as the table `m`. */
export function openMovements(projectId: number, list: ListName, period: Period | null) {
  const [table, day] =
    list === 'unclaimed'
      ? (['ledger_entries', 'entered_on'] as const)
      : (['bank_transactions', 'booked_on'] as const)
  const query = db
    .from(`${table} as m`)
    .where('m.project_id', projectId)
    .whereColumn('m.matched_cents', '<>', 'm.amount_cents')
    .whereNull('m.left_out_reason')
  if (period) query.whereBetween(`m.${day}`, [period.startsOn, period.endsOn])
  if (list === 'unclaimed') return query
  return query
    .where('m.amount_cents', list === 'payments' ? '>' : '<', 0)
    .whereIn('m.iban', db.from('project_accounts').where('project_id', projectId).select('iban'))
}

/** Neither a file that proves the payment nor the payment itself in the bank's statement. */
const WITHOUT_PROOF =
  "not exists (select 1 from expense_documents d where d.expense_id = e.id and d.kind = 'payment') and " +
  "not exists (select 1 from matches m where m.expense_id = e.id and m.status = 'confirmed' and m.bank_transaction_id is not null)"
