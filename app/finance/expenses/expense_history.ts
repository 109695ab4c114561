import type { I18n } from '@adonisjs/i18n'
import { formatAmount, formatCurrency, formatDecimal, formatRate } from '#app/money/money_format'
import { formatDateTime, inLocale, type Locale } from '#app/shared/locale'
import type { NamedFile } from '#app/finance/expenses/actions/add_documents'
import type {
  Choice,
  ChoiceKind,
  ExpenseChoices,
} from '#app/finance/expenses/queries/list_expense_choices'
import type { ExpenseEvent } from '#app/finance/expenses/queries/list_expense_events'

/** An event in words. */
export type HistoryEntry = {
  title: string
  at: string
  iso: string
  by: string
  changes: { label: string; before: string | null; after: string }[]
  files: string[]
}

type Words = {
  i18n: I18n
  locale: Locale
  choices: ExpenseChoices
  suppliers: ReadonlyMap<number, string>
  /** whether descriptions and comments of this expense may be shown */
  showsSensitive: boolean
}

/** Fields whose value is the id of something with a name. */
const CHOSEN: Record<string, ChoiceKind> = {
  stageId: 'stage',
  costCategoryId: 'category',
  activityId: 'activity',
  councilDecisionId: 'decision',
  reportingPeriodId: 'period',
}
const SENSITIVE = new Set(['descriptionLt', 'descriptionEn', 'comment'])
/** Fields worth a line, in the order of the form. Who and when stand with the event itself. */
export const SHOWN_FIELDS = [
  'costCategoryId',
  'descriptionLt',
  'descriptionEn',
  'activityId',
  'supplierId',
  'invoiceNumber',
  'invoicedOn',
  'registrationNumber',
  'registeredOn',
  'contractNumber',
  'contractExcessReason',
  'travelOrderNumber',
  'currency',
  'exchangeRate',
  'rateMonth',
  'netCents',
  'vatCents',
  'eligibleCents',
  'declaredCents',
  'quantity',
  'unitPriceCents',
  'paidOn',
  'paymentOrderNumber',
  'stageId',
  'reportingPeriodId',
  'councilDecisionId',
  'accountCode',
  'isOutsideArea',
  'isSensitive',
  'comment',
  'correctionReason',
  'rechargeOf',
  'rechargeBaseCents',
  'rechargeShareBp',
  'rechargeMethod',
  'returnReason',
  'voidReason',
  'certifiedCents',
  'setAsideOn',
  'errorType',
  'controllerComment',
] as const

/** The history of an expense as people read it: who did what and when, and which field became what. */
export function expenseHistory(events: readonly ExpenseEvent[], words: Words): HistoryEntry[] {
  return events.map((event) => ({
    title: words.i18n.t(`finance.history.${event.action.replace('expense.', '')}`),
    at: formatDateTime(event.at),
    iso: event.at,
    by: event.by,
    changes: [...changesOf(event, words), ...acceptedOf(event, words)],
    files: filesOf(event, words),
  }))
}

/** A new expense is all new values: they stand on the page already, so its event lists none. */
function changesOf(event: ExpenseEvent, words: Words): HistoryEntry['changes'] {
  if (event.action === 'expense.logged') return []
  return SHOWN_FIELDS.filter((field) => field in event.after)
    .map((field) => ({
      label: words.i18n.t(`finance.field.${field}`),
      before: field in event.before ? shown(field, event.before[field], words) : null,
      after: shown(field, event.after[field], words),
    }))
    .filter(({ before, after }) => before !== after && !(before === null && after === NOTHING))
    .map((change) => ({ ...change, before: change.before === NOTHING ? null : change.before }))
}

/** What the expense is no second claim of, and why. */
function acceptedOf({ after }: ExpenseEvent, { i18n }: Words): HistoryEntry['changes'] {
  if (typeof after.duplicateReason !== 'string') return []
  const references = (after.duplicates as string[]).join(', ')
  const label = i18n.t('duplicates.not_a_duplicate_of', { references })
  return [{ label, before: null, after: after.duplicateReason }]
}

function filesOf({ after }: ExpenseEvent, { i18n, showsSensitive }: Words): string[] {
  const files = (after.documents ?? []) as NamedFile[]
  return files.map(({ name, kind }) => {
    const kindInWords = i18n.t(`finance.document_kind.${kind}`)
    return showsSensitive && name ? `${kindInWords}: ${name}` : kindInWords
  })
}

const NOTHING = '–'

function shown(field: string, value: unknown, words: Words): string {
  const { i18n, locale, choices, suppliers, showsSensitive } = words
  if (value === null || value === undefined || value === '') return NOTHING
  if (SENSITIVE.has(field) && !showsSensitive) return i18n.t('finance.hidden_personal_data')
  if (field === 'declaredCents' || field === 'certifiedCents') {
    return formatCurrency(Number(value), 'EUR', locale)
  }
  if (field.endsWith('Cents')) return formatAmount(Number(value), locale)
  if (field === 'exchangeRate' || field === 'quantity') return formatDecimal(String(value), locale)
  if (field === 'rechargeShareBp') return formatRate(Number(value), locale)
  if (field === 'rateMonth') return String(value).slice(0, 7)
  if (typeof value === 'boolean') return i18n.t(value ? 'finance.yes' : 'finance.no')
  if (field === 'supplierId') return suppliers.get(Number(value)) ?? NOTHING
  const kind = CHOSEN[field]
  if (kind) return choiceLabel(kind, choices[kind], Number(value), locale)
  return String(value)
}

function choiceLabel(kind: ChoiceKind, list: readonly Choice[], id: number, locale: Locale) {
  const choice = list.find((entry) => entry.id === id)
  if (!choice) return NOTHING
  if (kind === 'period') return `${choice.code}: ${choice.startsOn} – ${choice.endsOn}`
  if (kind === 'decision') return `${choice.code}, ${choice.startsOn}`
  return inLocale(locale, choice.nameLt, choice.nameEn)
}
