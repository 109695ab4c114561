import { readAmount } from '#app/money/amount_text'
import type { Cents } from '#app/money/cents'
import { sumAmounts } from '#app/intake/sum_amounts'
import { directionOf } from '#app/intake/camt/money'
import type { ReadTransaction } from '#app/intake/camt/statement'
import type { Place } from '#app/intake/xml/place'

/** Where a detail may tell its amount, the surest first. */
const AMOUNTS = [
  ['Amt'],
  ['AmtDtls', 'TxAmt', 'Amt'],
  ['AmtDtls', 'CntrValAmt', 'Amt'],
  ['AmtDtls', 'InstdAmt', 'Amt'],
]

/**
 * What one detail of a batch moved, signed, in the currency of its entry; null when it tells no amount in that currency.
 * A detail may go against its entry (a fee in a batch of receipts); one that names no direction goes with it.
 */
export function transactionAmount(
  detail: Place,
  entry: { cents: Cents; currency: string }
): Cents | null {
  const amounts = AMOUNTS.flatMap((names) => detail.at(...names) ?? [])
  const own = amounts.find((amount) => isIn(amount, entry.currency))
  if (!own) return null
  const direction = detail.at('CdtDbtInd') ? directionOf(detail) : entry.cents < 0 ? -1 : 1
  return own.amount() * direction + 0
}

function isIn(amount: Place, currency: string): boolean {
  return (amount.attribute('Ccy')?.toUpperCase() ?? currency) === currency
}

/** What was ordered, where it is in another currency than what moved. Finer than hundredths is only warned of. */
export function instructedAmount(place: Place, currency: string): ReadTransaction['instructed'] {
  const amount = place.at('AmtDtls', 'InstdAmt', 'Amt')
  const ordered = amount?.attribute('Ccy')?.toUpperCase()
  if (!amount || !ordered || ordered === currency) return null
  const read = readAmount(amount.text ?? '')
  if ('cents' in read) {
    return { cents: read.cents, currency: ordered, exchangeRate: exchangeRate(place) }
  }
  amount.warn(`amount_${read.fault}`, { value: (amount.text ?? '').slice(0, 40) })
  return null
}

function exchangeRate(place: Place): string | null {
  const names = ['InstdAmt', 'TxAmt', 'CntrValAmt']
  return (
    names
      .map((name) => place.numberAt('AmtDtls', name, 'CcyXchg', 'XchgRate'))
      .find((rate) => rate !== null) ?? null
  )
}

/** The fees named with a transaction in the currency of its entry, added up without sign; null for none. */
export function chargesOf(place: Place, currency: string): Cents | null {
  const total = place.at('Chrgs', 'TtlChrgsAndTaxAmt')
  if (total && isIn(total, currency)) return total.amount()
  const each = place.all('Chrgs').flatMap((charges) => {
    const records = charges.all('Rcrd').flatMap((record) => record.at('Amt') ?? [])
    return records.length > 0 ? records : (charges.at('Amt') ?? [])
  })
  const own = each.filter((amount) => isIn(amount, currency))
  if (own.length === 0) return null
  return sumAmounts(
    own.map((amount) => amount.amount()),
    place.pathTo('Chrgs')
  )
}
