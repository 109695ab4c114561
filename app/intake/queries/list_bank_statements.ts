import db from '@adonisjs/lucid/services/db'
import { toCents, type Cents } from '#app/money/cents'
import type { FileWarning } from '#app/intake/warning'
import { decodeCursor, keysetPage, type Page } from '#app/shared/database/keyset'

/** A statement as the list shows it; balances in the account's currency. */
export type StatementRow = {
  id: number
  iban: string
  currency: string
  statementId: string
  number: string | null
  startsOn: string | null
  endsOn: string | null
  openingCents: Cents | null
  closingCents: Cents | null
  fileName: string
  transactions: number
  /** paid ones that no confirmed match uses up */
  open: number
  isOwnAccount: boolean
  warnings: FileWarning[]
}

/** One page of the project's statements, the latest first. */
export async function listBankStatements(
  projectId: number,
  after: unknown,
  size = 50
): Promise<Page<StatementRow>> {
  const query = statements(projectId).select('s.id as sort_value')
  const cursor = decodeCursor(after)
  const page = await keysetPage<any>(query as never, {
    column: 's.id',
    idColumn: 's.id',
    direction: 'desc',
    size,
    cursor: cursor && Number.isSafeInteger(cursor.value) ? cursor : null,
  })
  return { ...page, rows: page.rows.map(statementRow) }
}

/** One statement of a project; null when it has none such. */
export async function findBankStatement(
  projectId: number,
  id: number
): Promise<StatementRow | null> {
  const row = await statements(projectId).where('s.id', id).first()
  return row ? statementRow(row) : null
}

/** One page of a statement's transactions in the order of the bank. */
export async function listStatementTransactions(
  statementId: number,
  after: unknown,
  seesSensitive: boolean,
  size = 100
) {
  const cursor = decodeCursor(after)
  const query = db
    .from('bank_transactions')
    .where('bank_statement_id', statementId)
    .select('id', 'id as sort_value', 'booked_on', 'counterparty_name', 'remittance')
    .select('payment_order_number', 'currency', 'amount_cents', 'matched_cents', 'is_sensitive')
    .select('is_reversal', 'left_out_reason')
  const page = await keysetPage<any>(query as never, {
    column: 'id',
    idColumn: 'id',
    direction: 'asc',
    size,
    cursor: cursor && Number.isSafeInteger(cursor.value) ? cursor : null,
  })
  return { ...page, rows: page.rows.map((row) => transactionRow(row, seesSensitive)) }
}

function statements(projectId: number) {
  return db
    .from('bank_statements as s')
    .leftJoin('project_accounts as a', (join) =>
      join.on('a.project_id', 's.project_id').andOn('a.iban', 's.iban')
    )
    .where('s.project_id', projectId)
    .select(
      's.id',
      's.iban',
      's.currency',
      's.statement_id',
      's.number',
      's.starts_on',
      's.ends_on'
    )
    .select('s.opening_cents', 's.closing_cents', 's.file_name', 's.warnings', 'a.id as account_id')
    .select(
      db.raw(
        '(select count(*) from bank_transactions t where t.bank_statement_id = s.id) as transactions'
      ),
      db.raw(
        '(select count(*) from bank_transactions t where t.bank_statement_id = s.id and t.amount_cents > 0 and t.matched_cents <> t.amount_cents and t.left_out_reason is null) as open_count'
      )
    )
}

function statementRow(row: Record<string, any>): StatementRow {
  return {
    id: Number(row.id),
    iban: row.iban,
    currency: row.currency,
    statementId: row.statement_id,
    number: row.number,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    openingCents: row.opening_cents === null ? null : toCents(row.opening_cents),
    closingCents: row.closing_cents === null ? null : toCents(row.closing_cents),
    fileName: row.file_name,
    transactions: Number(row.transactions),
    open: Number(row.open_count),
    isOwnAccount: row.account_id !== null,
    warnings: row.warnings ? JSON.parse(row.warnings) : [],
  }
}

function transactionRow(row: Record<string, any>, seesSensitive: boolean) {
  const isHidden = Boolean(row.is_sensitive) && !seesSensitive
  const amountCents = toCents(row.amount_cents)
  return {
    id: Number(row.id),
    bookedOn: row.booked_on as string,
    counterparty: isHidden ? null : (row.counterparty_name as string | null),
    text: isHidden ? null : (row.remittance as string | null),
    isHidden,
    number: row.payment_order_number as string | null,
    currency: row.currency as string,
    amountCents,
    openCents: amountCents - toCents(row.matched_cents),
    isReversal: Boolean(row.is_reversal),
    isLeftOut: row.left_out_reason !== null,
  }
}
