import type { HttpContext } from '@adonisjs/core/http'
import { Hidden } from '#app/shared/errors'
import { grossOf } from '#app/money/expense_amounts'
import { seesSensitive } from '#app/finance/expense_policy'
import { findExpense } from '#app/finance/queries/find_expense'
import { findEntry, findTransaction } from '#app/intake/queries/find_movement'
import { searchExpenses, searchMovements } from '#app/intake/queries/search_partners'
import { SIDES, type Side } from '#app/intake/match_sides'

/**
 * What the page of matching by hand shows: the side that is known, and what may be its partner.
 * @param asked the address, or what was sent: `expense` and `side`, or `entry`, or `transaction`; `q` narrows
 * @throws {Hidden} when nothing of the project is named
 */
export async function choicesOf(ctx: HttpContext, asked: Record<string, unknown>) {
  const q = typeof asked.q === 'string' ? asked.q.trim().slice(0, 200) : ''
  const side = SIDES.find((one) => one === asked.side) ?? 'ledger'
  const expense = asked.from === 'movement' ? null : idIn(asked.expense ?? asked.expenseId)
  const shown = { q, side }
  if (expense !== null)
    return { ...shown, from: 'expense', ...(await ofExpense(ctx, expense, side, q)) }
  const entry = idIn(asked.entry) ?? (side === 'ledger' ? idIn(asked.movementId) : null)
  if (entry !== null) {
    return { ...shown, side: 'ledger', from: 'movement', ...(await ofEntry(ctx, entry, q)) }
  }
  const transaction = idIn(asked.transaction ?? asked.movementId)
  if (transaction === null) throw new Hidden()
  return { ...shown, side: 'bank', from: 'movement', ...(await ofTransaction(ctx, transaction, q)) }
}

async function ofExpense({ project, actor }: HttpContext, id: number, side: Side, q: string) {
  const expense = await findExpense(project.id, id)
  if (!expense) throw new Hidden()
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

async function ofEntry({ project, actor }: HttpContext, id: number, q: string) {
  const sees = seesSensitive(actor)
  const entry = await findEntry(project.id, id, sees)
  if (!entry) throw new Hidden()
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

async function ofTransaction({ project, actor }: HttpContext, id: number, q: string) {
  const sees = seesSensitive(actor)
  const payment = await findTransaction(project.id, id, sees)
  if (!payment) throw new Hidden()
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
