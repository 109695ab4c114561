/**
 * Something in a file that a person should look at before trusting it: nothing was refused, nothing was mended.
 * `code` is the last part of a message key (`file_warnings.<code>`), `params` its parameters; amounts in `params` are
 * exact decimal text in the file's own currency.
 */
export interface FileWarning {
  code: string
  params: Record<string, string | number>
  /** where in the document, as the names of the elements from the root ("Invoice/LegalMonetaryTotal"); null for the whole */
  path: string | null
}
