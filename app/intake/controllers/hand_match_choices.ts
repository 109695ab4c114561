import type { HttpContext } from '@adonisjs/core/http'
import { grossOf } from '#app/money/expense_amounts'
import { seesSensitive } from '#app/finance/expenses/expense_policy'
import { findExpense } from '#app/finance/expenses/queries/find_expense'
import { findEntry, findTransaction } from '#app/intake/queries/find_movement'
import { searchExpenses, searchMovements, type Partner } from '#app/intake/queries/search_partners'
import { SIDES, type Side } from '#app/intake/match_sides'

type Known = {
  id: number
  title: string
  who: string | null
  text: string | null
  on: string | null
  amountCents: number
  currency: string
}
type Choices = { known: Known; partners: Partner[] }

/** Which side is known, and what may be its partner; `choices` is null when the project has none such. */
export type HandMatchChoices = {
  from: 'expense' | 'movement'
  side: Side
  q: string
  choices: Choices | null
}

/**
 * What the page of matching by hand shows.
 * @param asked the address, or what was sent: `expense` and `side`, or `entry`, or `transaction`; `q` narrows
 * @returns null when nothing is named
 */
export async function choicesOf(
  ctx: HttpContext,
  asked: Record<string, unknown>
): Promise<HandMatchChoices | null> {
  const q = typeof asked.q === 'string' ? asked.q.trim().slice(0, 200) : ''
  const side = SIDES.find((one) => one === asked.side) ?? 'ledger'
  const expense = asked.from === 'movement' ? null : idIn(asked.expense ?? asked.expenseId)
  if (expense !== null) {
    return { from: 'expense', side, q, choices: await ofExpense(ctx, expense, side, q) }
  }
  const sent = idIn(asked.movementId)
  const entry = idIn(asked.entry) ?? (side === 'ledger' ? sent : null)
  if (entry !== null) {
    return { from: 'movement', side: 'ledger', q, choices: await ofEntry(ctx, entry, q) }
  }
  const transaction = idIn(asked.transaction) ?? sent
  if (transaction === null) return null
  return { from: 'movement', side: 'bank', q, choices: await ofTransaction(ctx, transaction, q) }
}

async function ofExpense(
  { project, actor }: HttpContext,
  id: number,
  side: Side,
  q: string
): Promise<Choices | null> {
  const expense = await findExpense(project.id, id)
  if (!expense) return null
  const cents = grossOf({ net: expense.netCents, vat: expense.vatCents })
  const wanted = { q, cents, seesSensitive: seesSensitive(actor) }
  return {
    known: {
      id,
      title: expense.reference,
      who: expense.supplier?.name ?? null,
      text: expense.invoiceNumber,
      on: expense.paidOn ?? expense.invoicedOn,
      amountCents: cents,
      currency: expense.currency,
    },
    partners: await searchMovements(project.id, side, wanted),
  }
}

async function ofEntry(
  { project, actor }: HttpContext,
  id: number,
  q: string
): Promise<Choices | null> {
  const sees = seesSensitive(actor)
  const entry = await findEntry(project.id, id, sees)
  if (!entry) return null
  const cents = entry.amountCents - entry.matchedCents
  return {
    known: {
      id,
      title: entry.documentNumber ?? '',
      who: entry.counterpartyName,
      text: entry.description,
      on: entry.enteredOn,
      amountCents: cents,
      currency: entry.currency,
    },
    partners: await searchExpenses(project.id, 'ledger', { q, cents, seesSensitive: sees }),
  }
}

async function ofTransaction(
  { project, actor }: HttpContext,
  id: number,
  q: string
): Promise<Choices | null> {
  const sees = seesSensitive(actor)
  const payment = await findTransaction(project.id, id, sees)
  if (!payment) return null
  const cents = payment.amountCents - payment.matchedCents
  return {
    known: {
      id,
      title: payment.paymentOrderNumber ?? '',
      who: payment.counterpartyName,
      text: payment.remittance,
      on: payment.bookedOn,
      amountCents: cents,
      currency: payment.currency,
    },
    partners: await searchExpenses(project.id, 'bank', { q, cents, seesSensitive: sees }),
  }
}

function idIn(value: unknown): number | null {
  const id = Number(value)
  return Number.isSafeInteger(id) && id > 0 && id <= 4_294_967_295 ? id : null
}
