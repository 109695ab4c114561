import db from '@adonisjs/lucid/services/db'
import { toCents, type Cents } from '#app/money/cents'
import { likePattern } from '#app/shared/database/fold'
import { SIDE_TABLES, type Side } from '#app/intake/match_sides'
import { coveredAmount } from '#app/intake/queries/covered_amount'

/** What can be matched by hand, as the page of choices shows it; amounts in its own currency. */
export type Partner = {
  id: number
  title: string
  on: string | null
  who: string | null
  text: string | null
  currency: string
  amountCents: Cents
  openCents: Cents
}

/** A person looks at so many; a search brings the others. */
const SHOWN = 30

type Wanted = { q: string; cents: Cents; seesSensitive: boolean }

/** Open entries or payments that fit a search, those nearest in amount first. */
export async function searchMovements(
  projectId: number,
  side: Side,
  { q, cents, seesSensitive }: Wanted
): Promise<Partner[]> {
  const { table, day } = SIDE_TABLES[side]
  const query = db
    .from(table)
    .where('project_id', projectId)
    .whereColumn('matched_cents', '<>', 'amount_cents')
    .whereNull('left_out_reason')
    .orderByRaw('abs(amount_cents - matched_cents - ?)', [cents])
    .orderBy(day, 'desc')
    .orderBy('id')
    .limit(SHOWN)
  if (q) {
    query.whereRaw("search_text like ? escape '!'", [likePattern(q)])
    if (!seesSensitive) query.where('is_sensitive', false)
  }
  const rows = await query.select('*')
  return rows.map((row) => {
    const isHidden = Boolean(row.is_sensitive) && !seesSensitive
    return {
      id: Number(row.id),
      title: row.document_number ?? row.payment_order_number ?? '',
      on: row[day],
      who: isHidden ? null : row.counterparty_name,
      text: isHidden ? null : (row.description ?? row.remittance),
      currency: row.currency,
      amountCents: toCents(row.amount_cents),
      openCents: toCents(row.amount_cents) - toCents(row.matched_cents),
    }
  })
}

/** Expenses that a side does not cover yet and that fit a search, those nearest in amount first. */
export async function searchExpenses(
  projectId: number,
  side: Side,
  { q, cents, seesSensitive }: Wanted
): Promise<Partner[]> {
  const covered = coveredAmount(side)
  const query = db
    .from('expenses as e')
    .leftJoin('suppliers as s', 's.id', 'e.supplier_id')
    .where('e.project_id', projectId)
    .whereNot('e.status', 'voided')
    .whereRaw(`${covered} <> e.net_cents + e.vat_cents`)
    .orderByRaw('abs(e.net_cents + e.vat_cents - ?)', [cents])
    .orderBy('e.id', 'desc')
    .limit(SHOWN)
  if (q) {
    const pattern = likePattern(q)
    query.where((any) => {
      any
        .whereRaw("s.search_text like ? escape '!'", [pattern])
        .orWhereRaw("lower(e.reference) like ? escape '!'", [pattern])
        .orWhere((words) => {
          words.whereRaw("e.search_text like ? escape '!'", [pattern])
          if (!seesSensitive) words.where('e.is_sensitive', false)
        })
    })
  }
  const rows = await query
    .select('e.id', 'e.reference', 'e.paid_on', 'e.invoiced_on', 'e.invoice_number', 'e.currency')
    .select('e.net_cents', 'e.vat_cents', 's.name', db.raw(`${covered} as covered`))
  return rows.map((row) => {
    const gross = toCents(row.net_cents) + toCents(row.vat_cents)
    return {
      id: Number(row.id),
      title: row.reference,
      on: row.paid_on ?? row.invoiced_on,
      who: row.name,
      text: row.invoice_number,
      currency: row.currency,
      amountCents: gross,
      openCents: gross - toCents(row.covered),
    }
  })
}
