import db from '@adonisjs/lucid/services/db'
import { toCents, type Cents } from '#app/money/cents'
import { keysetPage, type Cursor, type Page } from '#app/shared/database/keyset'
import type { ListName, Period } from '#app/intake/reconciliation_filter'
import { openMovements } from '#app/intake/queries/open_lists'

/** An entry or a transaction that nothing claims; amounts in its own currency, a refund negative. */
export type OpenMovementRow = {
  id: number
  on: string
  number: string | null
  counterparty: string | null
  text: string | null
  isHidden: boolean
  isReversal: boolean
  currency: string
  amountCents: Cents
  openCents: Cents
  proposals: number
}

/** One page of what a question is about, the latest day first. */
export async function listOpenMovements(
  projectId: number,
  list: ListName,
  period: Period | null,
  {
    after,
    seesSensitive,
    size = 50,
  }: { after: Cursor | null; seesSensitive: boolean; size?: number }
): Promise<Page<OpenMovementRow>> {
  const isLedger = list === 'unclaimed'
  const [day, number, text, column] = isLedger
    ? ['entered_on', 'document_number', 'description', 'ledger_entry_id']
    : ['booked_on', 'payment_order_number', 'remittance', 'bank_transaction_id']
  const query = openMovements(projectId, list, period)
    .select('m.id', 'm.counterparty_name', 'm.is_sensitive', 'm.currency', 'm.amount_cents')
    .select(
      'm.matched_cents',
      `m.${day} as sort_value`,
      `m.${number} as number`,
      `m.${text} as text`
    )
    .select(
      db.raw(
        `(select count(*) from matches p where p.${column} = m.id and p.status = 'proposed') as proposals`
      )
    )
  if (!isLedger) query.select('m.is_reversal')
  const page = await keysetPage<any>(query as never, {
    column: `m.${day}`,
    idColumn: 'm.id',
    direction: 'desc',
    size,
    cursor: after,
  })
  return { ...page, rows: page.rows.map((row) => movementRow(row, seesSensitive)) }
}

function movementRow(row: Record<string, any>, seesSensitive: boolean): OpenMovementRow {
  const isHidden = Boolean(row.is_sensitive) && !seesSensitive
  const amountCents = toCents(row.amount_cents)
  return {
    id: Number(row.id),
    on: row.sort_value,
    number: row.number,
    counterparty: isHidden ? null : row.counterparty_name,
    text: isHidden ? null : row.text,
    isHidden,
    isReversal: Boolean(row.is_reversal),
    currency: row.currency,
    amountCents,
    openCents: amountCents - toCents(row.matched_cents),
    proposals: Number(row.proposals),
  }
}
