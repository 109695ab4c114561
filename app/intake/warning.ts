/**
 * Something in a file that a person should look at before trusting it: nothing was refused, nothing was mended.
 * `code` is the last part of a message key (`file_warnings.<code>`), `params` its parameters; amounts in `params` are
 * exact decimal text in the file's own currency.
 */
export interface FileWarning {
  code: WarningCode
  params: Record<string, string | number>
  /** where in the document, as the names of the elements from the root ("Invoice/LegalMonetaryTotal"); null for the whole */
  path: string | null
}

/** Everything a file may be warned of. Each is a sentence `file_warnings.<code>` in both languages. */
export type WarningCode =
  // an e-invoice: which way its money goes, a total that it does not state, figures that do not agree
  | 'credit_by_code'
  | 'credit_negative'
  | 'total_derived'
  | 'sum_lines'
  | 'sum_allowances'
  | 'sum_charges'
  | 'sum_net'
  | 'sum_gross'
  | 'sum_payable'
  | 'sum_vat'
  | 'sum_vat_base'
  | 'sum_vat_of_rate'
  | 'sum_line'
  // a statement
  | 'batch_sum'
  | 'batch_not_split'
  | 'balance'
  | 'summary_count'
  | 'summary_credit'
  | 'summary_debit'
  // a value of less weight that could not be read and is left out
  | 'date_unreadable'
  | 'number_unreadable'
  | 'amount_unreadable'
  | 'amount_too_fine'
  | 'amount_too_large'
