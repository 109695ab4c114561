/** Which form of expenses a draft belongs to: of an edited one, or of a new one, a copy, a correction, a credit note. */
export type FormDraftKey =
  | `expense:${number}`
  | 'expense:new'
  | 'expense:credit_note'
  | `expense:copy:${number}`
  | `expense:correction:${number}`

const KEY = /^expense:(?:new|credit_note|(?:copy:|correction:)?[1-9]\d{0,9})$/

export function isFormDraftKey(text: unknown): text is FormDraftKey {
  return typeof text === 'string' && KEY.test(text)
}

/** @param form whose it is: the edited expense's, else what stands in the form of a new one */
export function formDraftKey(form: {
  expenseId?: number
  /** the expense a correction is of */
  originalId?: number
  copiedFromId?: unknown
  kind?: unknown
}): FormDraftKey {
  if (form.expenseId !== undefined) return `expense:${form.expenseId}`
  if (form.originalId !== undefined) return `expense:correction:${form.originalId}`
  if (form.kind === 'correction') return 'expense:credit_note'
  const copied = `expense:copy:${form.copiedFromId ?? ''}`
  return isFormDraftKey(copied) ? copied : 'expense:new'
}

/** The edited expense's id; null for the form of a new one. */
export function editedId(key: FormDraftKey): number | null {
  const match = /^expense:(\d+)$/.exec(key)
  return match ? Number(match[1]) : null
}

/** Where the form stands, under the list of expenses. */
export function formPath(key: FormDraftKey): string {
  const [, kind, id] = key.split(':')
  if (kind === 'new') return '/create'
  if (kind === 'credit_note') return '/create?kind=correction'
  if (kind === 'copy') return `/create?from=${id}`
  return kind === 'correction' ? `/${id}/corrections/create` : `/${kind}/edit`
}
