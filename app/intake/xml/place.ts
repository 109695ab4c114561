import type { Cents } from '#app/money/cents'
import { readAmount } from '#app/money/amount_text'
import { UnreadableFile } from '#app/intake/unreadable_file'
import type { FileWarning, WarningCode } from '#app/intake/warning'
import type { XmlElement } from '#app/intake/xml/element'

const DAY = /^(\d{4}-\d{2}-\d{2})(?:T.*|Z|[+-]\d{2}:\d{2})?$/s
const DECIMAL = /^([+-]?)(\d{0,20})(?:\.(\d{0,20}))?$/

/**
 * An element with the way that leads to it, so that every refusal and every warning says where. Names lead down step by
 * step: `invoice.textAt('AccountingSupplierParty', 'Party', 'PartyName', 'Name')`.
 */
export class Place {
  constructor(
    readonly element: XmlElement,
    readonly path: string,
    readonly warnings: FileWarning[]
  ) {}

  /** The first element of the names, or undefined. */
  at(...names: string[]): Place | undefined {
    let element: XmlElement | undefined = this.element
    for (const name of names) element = element?.children.find((child) => child.name === name)
    return element && new Place(element, this.pathTo(...names), this.warnings)
  }

  /** Every element of the last name, under the first elements of the names before it. */
  all(...names: string[]): Place[] {
    const found =
      this.at(...names.slice(0, -1))?.element.children.filter(
        (child) => child.name === names.at(-1)
      ) ?? []
    const path = this.pathTo(...names)
    return found.map(
      (element, index) =>
        new Place(element, found.length > 1 ? `${path}[${index + 1}]` : path, this.warnings)
    )
  }

  pathTo(...names: string[]): string {
    return [this.path, ...names].join('/')
  }

  /** Null when there is no text. */
  get text(): string | null {
    return this.element.text || null
  }

  textAt(...names: string[]): string | null {
    return this.at(...names)?.text ?? null
  }

  /** Text with every run of blanks and line ends as one blank, for what is read in one line. */
  lineAt(...names: string[]): string | null {
    return this.textAt(...names)?.replace(/\s+/g, ' ') ?? null
  }

  attribute(name: string): string | null {
    const { attributes } = this.element
    return Object.hasOwn(attributes, name) ? attributes[name]!.trim() || null : null
  }

  /** An ISO day out of a date, or of an instant as it was written there; one that is no day of the calendar is warned of. */
  dayAt(...names: string[]): string | null {
    const place = this.at(...names)
    const text = place?.text
    if (!place || !text) return null
    const day = DAY.exec(text)?.[1]
    if (day && isDay(day)) return day
    place.warn('date_unreadable', { value: text.slice(0, 40) })
    return null
  }

  /** A number as exact decimal text without needless zeros ("7.50" is "7.5"); what is no number is warned of. */
  numberAt(...names: string[]): string | null {
    const place = this.at(...names)
    const text = place?.text
    if (!place || !text) return null
    const [, sign, whole = '', fraction = ''] = DECIMAL.exec(text) ?? []
    if (`${whole}${fraction}` === '') {
      place.warn('number_unreadable', { value: text.slice(0, 40) })
      return null
    }
    const decimals = fraction.replace(/0+$/, '')
    const digits = `${whole.replace(/^0+(?=\d)/, '') || '0'}${decimals && `.${decimals}`}`
    return sign === '-' && digits !== '0' ? `-${digits}` : digits
  }

  /**
   * The amount that stands in this element, in hundredths.
   * @throws {UnreadableFile} missing, amount_unreadable, amount_too_fine (part of a cent) or amount_too_large
   */
  amount(): Cents {
    if (!this.text) throw new UnreadableFile('missing', {}, this.path)
    const amount = readAmount(this.text)
    if ('cents' in amount) return amount.cents
    throw new UnreadableFile(`amount_${amount.fault}`, { value: this.text.slice(0, 40) }, this.path)
  }

  warn(code: WarningCode, params: Record<string, string | number> = {}): void {
    this.warnings.push({ code, params, path: this.path })
  }
}

function isDay(text: string): boolean {
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}
