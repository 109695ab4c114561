import { DateTime } from 'luxon'
import { nameKey, sameName } from '#app/intake/matching/telling_numbers'
import type { ExpenseToMatch, Movement, Reason, ReasonKey } from '#app/intake/matching/sides'

/** How a number of the expense was found in the movement. */
export type FoundNumber = {
  key: 'payment_order' | 'invoice_number' | 'invoice_in_text' | 'registration_number'
  number: string
}

/** What speaks for a pair and how much; amounts are of the two currencies. */
export type Evidence = {
  expense: ExpenseToMatch
  movement: Movement
  numbers: readonly FoundNumber[]
  amount: AmountEvidence
  reasons: Reason[]
  score: number
  /** the codes of the two suppliers are known and differ */
  isContradicted: boolean
}

export type AmountEvidence = {
  kind: 'same' | 'same_original' | 'same_euro' | 'near_euro' | 'part'
  amountCents: number
  expenseCents: number
}

/** Points of each sign; what is below THRESHOLD together is not worth a person's look. */
const POINTS: Partial<Record<ReasonKey, number>> = {
  payment_order: 45,
  invoice_number: 45,
  invoice_in_text: 45,
  registration_number: 40,
  same_amount: 40,
  same_original_amount: 40,
  same_euro_amount: 32,
  near_euro_amount: 20,
  several_movements: 30,
  several_expenses: 30,
  part_of_amount: 10,
  supplier_code: 15,
  supplier_account: 15,
  supplier_name: 10,
  other_supplier: -20,
}
const SECOND_NUMBER = 5
const HIGHEST_UNCERTAIN = 99
/** Bank and Commission rates of one month seldom differ by more than this many per mille. */
const NEAR_PER_MILLE = 30

export const THRESHOLD = 45
/** Whole days between a movement and an expense beyond which only a number can join them. */
export const WINDOW_DAYS = 45

/** Weighs one pair; null when their amounts cannot belong together. */
export function weigh(
  expense: ExpenseToMatch,
  movement: Movement,
  numbers: readonly FoundNumber[]
): Evidence | null {
  const amount = compareAmounts(expense, movement)
  if (!amount || (amount.kind === 'part' && numbers.length === 0)) return null
  const supplier = compareSuppliers(expense, movement)
  const days = daysBetween(expense, movement)
  const reasons: Reason[] = [
    amountReason(amount, expense, movement),
    ...numbers.map(({ key, number }) => ({ key, params: { number } })),
    ...supplier,
    ...dayReason(days),
  ]
  return {
    expense,
    movement,
    numbers,
    amount,
    reasons,
    score: scoreOf(reasons, days),
    isContradicted: supplier.some(({ key }) => key === 'other_supplier'),
  }
}

/** The points of what speaks for and against a pair, within 0..99. */
export function scoreOf(reasons: readonly Reason[], days: number | null): number {
  const numbers = reasons.filter(({ key }) => NUMBERS.has(key)).map(({ key }) => POINTS[key]!)
  const best = Math.max(0, ...numbers) + (numbers.length > 1 ? SECOND_NUMBER : 0)
  const others = reasons
    .filter(({ key }) => !NUMBERS.has(key))
    .reduce((sum, { key }) => sum + (POINTS[key] ?? 0), 0)
  return Math.max(0, Math.min(HIGHEST_UNCERTAIN, best + others + dayPoints(days)))
}

const NUMBERS: ReadonlySet<ReasonKey> = new Set([
  'payment_order',
  'invoice_number',
  'invoice_in_text',
  'registration_number',
])

/** Whole days between the movement and the nearest day of the expense; null when it has none. */
export function daysBetween({ days }: ExpenseToMatch, { on }: Movement): number | null {
  if (days.length === 0) return null
  const at = dayNumber(on)
  return Math.min(...days.map((day) => Math.abs(dayNumber(day) - at)))
}

const numbered = new Map<string, number>()

/** Days since 1970, kept: the same few thousand days come again and again. */
export function dayNumber(iso: string): number {
  let number = numbered.get(iso)
  if (number === undefined) {
    number = Math.round(DateTime.fromISO(iso, { zone: 'utc' }).toMillis() / 86_400_000)
    if (numbered.size > 50_000) numbered.clear()
    numbered.set(iso, number)
  }
  return number
}

function compareAmounts(expense: ExpenseToMatch, movement: Movement): AmountEvidence | null {
  if (Math.sign(expense.openCents) !== Math.sign(movement.openCents)) return null
  if (expense.openCents === 0) return null
  const whole = { amountCents: movement.openCents, expenseCents: expense.openCents }
  if (movement.currency === expense.currency) {
    if (movement.openCents === expense.openCents) return { kind: 'same', ...whole }
    const size = Math.min(Math.abs(movement.openCents), Math.abs(expense.openCents))
    const part = size * Math.sign(expense.openCents)
    return { kind: 'part', amountCents: part, expenseCents: part }
  }
  if (movement.openCents !== movement.cents || expense.openCents !== expense.grossCents) return null
  const { original } = movement
  if (original?.currency === expense.currency) {
    return original.cents === expense.grossCents ? { kind: 'same_original', ...whole } : null
  }
  if (movement.currency !== 'EUR' || expense.euroCents === null) return null
  if (movement.cents === expense.euroCents) return { kind: 'same_euro', ...whole }
  const difference = Math.abs(movement.cents - expense.euroCents)
  const isNear = difference * 1000 <= Math.abs(expense.euroCents) * NEAR_PER_MILLE
  return isNear ? { kind: 'near_euro', ...whole } : null
}

function amountReason(
  { kind }: AmountEvidence,
  { openCents, currency }: ExpenseToMatch,
  movement: Movement
): Reason {
  if (kind === 'same') return { key: 'same_amount' }
  if (kind === 'same_original') return { key: 'same_original_amount' }
  if (kind === 'same_euro') return { key: 'same_euro_amount' }
  const params = {
    movementCents: movement.openCents,
    movementCurrency: movement.currency,
    expenseCents: openCents,
    expenseCurrency: currency,
  }
  return { key: kind === 'near_euro' ? 'near_euro_amount' : 'part_of_amount', params }
}

function compareSuppliers(expense: ExpenseToMatch, movement: Movement): Reason[] {
  const { supplierCode, supplierName, supplierAccounts } = expense
  const { counterpartyCode, counterpartyAccount, counterpartyName } = movement
  if (supplierCode && counterpartyCode) {
    return [{ key: supplierCode === counterpartyCode ? 'supplier_code' : 'other_supplier' }]
  }
  if (counterpartyAccount && supplierAccounts.includes(counterpartyAccount)) {
    return [{ key: 'supplier_account' }]
  }
  return sameName(nameKey(supplierName), nameKey(counterpartyName))
    ? [{ key: 'supplier_name' }]
    : []
}

function dayReason(days: number | null): Reason[] {
  if (days === null) return []
  return [days === 0 ? { key: 'same_day' } : { key: 'days_apart', params: { count: days } }]
}

function dayPoints(days: number | null): number {
  if (days === null || days > 31) return 0
  if (days === 0) return 10
  if (days <= 3) return 8
  return days <= 10 ? 5 : 2
}
