import { dayNumber, WINDOW_DAYS, type FoundNumber } from '#app/intake/matching/evidence'
import { keysInText, nameKey, tellingKey } from '#app/intake/matching/telling_numbers'
import type { ExpenseToMatch, Movement } from '#app/intake/matching/sides'

type Numbered = { expense: ExpenseToMatch; kind: 'invoice' | 'order' | 'registration' }
type Dated = { expense: ExpenseToMatch; day: number }
export type Candidate = { expense: ExpenseToMatch; numbers: FoundNumber[] }

/** More equal amounts than this within the window say nothing: no person could choose among them either. */
const MOST_ALIKE = 40

/**
 * Finds, for a movement, the few expenses it can belong to: by their numbers and by their amounts, each through a map, so that
 * twenty thousand movements never meet twenty thousand expenses one by one.
 */
export class ExpenseIndex {
  #byNumber = new Map<string, Numbered[]>()
  #byAmount = new Map<string, Dated[]>()

  constructor(expenses: readonly ExpenseToMatch[]) {
    for (const expense of expenses) {
      this.#addNumber(expense.invoiceNumber, { expense, kind: 'invoice' })
      this.#addNumber(expense.paymentOrderNumber, { expense, kind: 'order' })
      this.#addNumber(expense.registrationNumber, { expense, kind: 'registration' })
      this.#addAmounts(expense)
    }
    for (const dated of this.#byAmount.values()) dated.sort((one, other) => one.day - other.day)
  }

  /** Candidates by number first; by amount only those that no number found. Each expense once. */
  candidatesOf(movement: Movement): Candidate[] {
    const found = new Map<number, Candidate>()
    for (const { expense, ...number } of this.#numberedIn(movement)) {
      const candidate = found.get(expense.id) ?? { expense, numbers: [] }
      if (!candidate.numbers.some(({ key }) => key === number.key)) candidate.numbers.push(number)
      found.set(expense.id, candidate)
    }
    for (const expense of this.#alike(movement)) {
      if (!found.has(expense.id)) found.set(expense.id, { expense, numbers: [] })
    }
    return [...found.values()]
  }

  *#numberedIn(movement: Movement): Generator<FoundNumber & { expense: ExpenseToMatch }> {
    const inFields = new Set(movement.numbers.map(tellingKey).filter((key) => key !== null))
    const inText = keysInText(movement.text, (key) => this.#byNumber.has(key) && !inFields.has(key))
    for (const [keys, isText] of [
      [inFields, false],
      [inText, true],
    ] as const) {
      for (const key of keys) {
        for (const { expense, kind } of this.#byNumber.get(key) ?? []) {
          yield { expense, ...foundAs(kind, expense, isText) }
        }
      }
    }
  }

  #alike(movement: Movement): ExpenseToMatch[] {
    const day = dayNumber(movement.on)
    const amounts = [amountKey(movement.openCents, movement.currency)]
    if (movement.original)
      amounts.push(amountKey(movement.original.cents, movement.original.currency))
    const { counterpartyCode, counterpartyAccount, counterpartyName } = movement
    const who = [counterpartyCode, counterpartyAccount, nameKey(counterpartyName)]
    const found = new Set<ExpenseToMatch>()
    const take = (key: string) => {
      const near = within(this.#byAmount.get(key), day)
      if (near.length <= MOST_ALIKE) for (const { expense } of near) found.add(expense)
    }
    for (const amount of amounts) for (const one of who) if (one) take(`${amount} ${one}`)
    if (found.size === 0) for (const amount of amounts) take(amount)
    return [...found]
  }

  #addNumber(number: string | null, numbered: Numbered) {
    const key = tellingKey(number)
    if (key !== null) push(this.#byNumber, key, numbered)
  }

  #addAmounts(expense: ExpenseToMatch) {
    const amounts = [amountKey(expense.openCents, expense.currency)]
    if (expense.euroCents !== null && expense.openCents === expense.grossCents) {
      amounts.push(amountKey(expense.euroCents, 'EUR'))
    }
    const { supplierCode, supplierAccounts, supplierName } = expense
    const who = [supplierCode, ...supplierAccounts, nameKey(supplierName)]
    for (const day of new Set(expense.days.map(dayNumber))) {
      for (const amount of amounts) {
        push(this.#byAmount, amount, { expense, day })
        for (const one of who) if (one) push(this.#byAmount, `${amount} ${one}`, { expense, day })
      }
    }
  }
}

function foundAs(kind: Numbered['kind'], expense: ExpenseToMatch, isText: boolean): FoundNumber {
  if (kind === 'order') return { key: 'payment_order', number: expense.paymentOrderNumber! }
  if (kind === 'registration') {
    return { key: 'registration_number', number: expense.registrationNumber! }
  }
  return { key: isText ? 'invoice_in_text' : 'invoice_number', number: expense.invoiceNumber! }
}

function amountKey(cents: number, currency: string): string {
  return `${currency}${cents}`
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value) {
  const there = map.get(key)
  if (there) there.push(value)
  else map.set(key, [value])
}

/** Those of a sorted list that lie within the window around a day; one more than MOST_ALIKE at most. */
function within(dated: readonly Dated[] | undefined, day: number): Dated[] {
  if (!dated) return []
  const found: Dated[] = []
  for (let at = firstFrom(dated, day - WINDOW_DAYS); at < dated.length; at++) {
    if (dated[at]!.day > day + WINDOW_DAYS || found.length > MOST_ALIKE) break
    found.push(dated[at]!)
  }
  return found
}

function firstFrom(dated: readonly Dated[], day: number): number {
  let low = 0
  let high = dated.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (dated[middle]!.day < day) low = middle + 1
    else high = middle
  }
  return low
}
