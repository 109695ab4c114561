import type { Cents } from '#app/money/cents'
import { UnreadableFile } from '#app/intake/unreadable_file'
import type { Place } from '#app/intake/xml/place'

/**
 * The amount of a balance, entry or transaction with the sign of its direction: CRDT is money in.
 * @throws {UnreadableFile} missing, amount_… or direction_unreadable
 */
export function signedAmount(place: Place): Cents {
  const amount = place.at('Amt')
  if (!amount) throw new UnreadableFile('missing', {}, place.pathTo('Amt'))
  return amount.amount() * directionOf(place) + 0 // -0 + 0 is 0
}

/** 1 for CRDT, -1 for DBIT. @throws {UnreadableFile} missing or direction_unreadable */
export function directionOf(place: Place): 1 | -1 {
  const code = place.textAt('CdtDbtInd')
  if (code === 'CRDT') return 1
  if (code === 'DBIT') return -1
  const path = place.pathTo('CdtDbtInd')
  if (!code) throw new UnreadableFile('missing', {}, path)
  throw new UnreadableFile('direction_unreadable', { value: code.slice(0, 40) }, path)
}

/** The currency of the amount, else the one given. @throws {UnreadableFile} missing when there is neither */
export function currencyOf(place: Place, otherwise: string | null): string {
  const currency = place.at('Amt')?.attribute('Ccy')?.toUpperCase() ?? otherwise
  if (currency) return currency
  throw new UnreadableFile('missing', {}, `${place.pathTo('Amt')}/@Ccy`)
}

/** A day given as a date or as an instant; of an instant the day as the bank wrote it, in its own time zone. */
export function dayOf(place: Place, name: string): string | null {
  return place.dayAt(name, 'Dt') ?? place.dayAt(name, 'DtTm')
}
