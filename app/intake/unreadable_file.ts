import { RuleBroken } from '#app/shared/errors'

/** Every way in which a file of money data cannot be read. Each is a sentence `unreadable_file.<code>` in both languages. */
export type UnreadableCode =
  | 'empty'
  | 'too_large'
  | 'too_deep'
  | 'not_xml'
  | 'broken_xml'
  | 'doctype'
  | 'entity'
  | 'encoding_unknown'
  | 'encoding_wrong'
  | 'other_format'
  | 'not_an_invoice'
  | 'several_invoices'
  | 'not_a_statement'
  | 'no_statement'
  | 'missing'
  | 'amount_unreadable'
  | 'amount_too_fine'
  | 'amount_too_large'
  | 'date_unreadable'
  | 'currency_unreadable'
  | 'currency_mixed'
  | 'direction_unreadable'
  | 'too_many'
  | 'attachment_unreadable'

/**
 * A file that cannot be read, and why. A person can act on it, so it is answered like every other refusal, in her
 * language, without keeping anything of the file.
 */
export class UnreadableFile extends RuleBroken {
  constructor(
    readonly code: UnreadableCode,
    params: Record<string, string | number> = {},
    /** names of the elements from the root to the place, with the place among its like where there are several */
    readonly path: string | null = null
  ) {
    super(`unreadable_file.${code}`, { path: path ?? '', ...params })
    this.name = 'UnreadableFile'
  }
}
