import type { Cents } from '#app/money/cents'
import { UnreadableFile } from '#app/intake/unreadable_file'
import type { Place } from '#app/intake/xml/place'

/** Reads the amounts of one document, all of which must be in its currency: another one beside them is never added up. */
export class Money {
  constructor(readonly currency: string) {}

  /**
   * The amount of an element below; null when it is not there.
   * @throws {UnreadableFile} amount_…, or currency_mixed when it says that it is in another currency
   */
  at(place: Place, ...names: string[]): Cents | null {
    const element = place.at(...names)
    if (!element?.text) return null
    if (!this.isOwn(element)) {
      const params = { currency: element.attribute('currencyID') ?? '', document: this.currency }
      throw new UnreadableFile('currency_mixed', params, element.path)
    }
    return element.amount()
  }

  /** @throws {UnreadableFile} also `missing` when it is not there */
  requiredAt(place: Place, ...names: string[]): Cents {
    const cents = this.at(place, ...names)
    if (cents === null) throw new UnreadableFile('missing', {}, place.pathTo(...names))
    return cents
  }

  /** Whether an amount is in the currency of the document; one that names none is. */
  isOwn(amount: Place): boolean {
    const currency = amount.attribute('currencyID')
    return currency === null || currency.toUpperCase() === this.currency
  }
}
