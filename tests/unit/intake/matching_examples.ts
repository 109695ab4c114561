import type { ExpenseToMatch, Movement } from '#app/intake/matching/sides'

/** An invoice of 121,00 EUR of 2021-05-01, paid on 2021-05-20; what is given wins. */
export function expenseToMatch(given: Partial<ExpenseToMatch> = {}): ExpenseToMatch {
  const grossCents = given.grossCents ?? 12_100
  return {
    id: 1,
    grossCents,
    openCents: grossCents,
    currency: 'EUR',
    euroCents: null,
    invoiceNumber: 'SER 000123',
    paymentOrderNumber: null,
    registrationNumber: null,
    days: ['2021-05-20'],
    supplierName: 'UAB „Pajūrio spauda“',
    supplierCode: '300123456',
    supplierAccounts: [],
    ...given,
  }
}

/** A payment of 121,00 EUR on 2021-05-20 to nobody known and for nothing said; what is given wins. */
export function movement(given: Partial<Movement> = {}): Movement {
  const cents = given.cents ?? 12_100
  return {
    id: 1,
    cents,
    openCents: cents,
    currency: 'EUR',
    original: null,
    on: '2021-05-20',
    numbers: [],
    text: '',
    counterpartyName: null,
    counterpartyCode: null,
    counterpartyAccount: null,
    ...given,
  }
}
