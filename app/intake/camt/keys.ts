import { createHash } from 'node:crypto'
import type { StatementHead } from '#app/intake/camt/statement_head'

const LONGEST_ACCOUNT = 34
const LONGEST_PART = 70

/**
 * Names rows by account, statement, entry and place in the entry. Banks do not always give an entry a reference, and some
 * give the same one twice: then the place of the entry, and for a repeated name its number, tell them apart. Only what the
 * file says goes into a name, so the same file always gives the same names.
 */
export class Keys {
  #given = new Map<string, number>()

  /** At most 200 characters. */
  give(head: StatementHead, entry: string, index: number): string {
    const account = head.account.iban ?? head.account.otherId ?? ''
    const name = [
      shortened(account, LONGEST_ACCOUNT),
      shortened(head.id, LONGEST_PART),
      shortened(entry, LONGEST_PART),
      index,
    ].join('|')
    const times = (this.#given.get(name) ?? 0) + 1
    this.#given.set(name, times)
    return times === 1 ? name : `${name}~${times}`
  }
}

function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 12)
  return `${text.slice(0, longest - 13)}~${mark}`
}
