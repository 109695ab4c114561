import type { ChoiceKind } from '#app/finance/expenses/queries/list_expense_choices'

type FieldFacts =
  | { kind: 'text'; longest: number }
  | { kind: 'choice'; of: ChoiceKind }
  | { kind: 'date' | 'money' | 'decimal' | 'flag' | 'currency' | 'country' }

/** What a column of an imported table can mean, in the order in which the preview shows it. Lengths are those of the form. */
export const FIELDS = {
  supplier: { kind: 'text', longest: 300 },
  supplierCode: { kind: 'text', longest: 30 },
  supplierVatCode: { kind: 'text', longest: 30 },
  supplierCountry: { kind: 'country' },
  invoiceNumber: { kind: 'text', longest: 100 },
  invoicedOn: { kind: 'date' },
  description: { kind: 'text', longest: 1000 },
  descriptionEn: { kind: 'text', longest: 1000 },
  net: { kind: 'money' },
  vat: { kind: 'money' },
  gross: { kind: 'money' },
  eligible: { kind: 'money' },
  currency: { kind: 'currency' },
  paidOn: { kind: 'date' },
  paymentOrderNumber: { kind: 'text', longest: 100 },
  category: { kind: 'choice', of: 'category' },
  stage: { kind: 'choice', of: 'stage' },
  period: { kind: 'choice', of: 'period' },
  activity: { kind: 'choice', of: 'activity' },
  decision: { kind: 'choice', of: 'decision' },
  decidedOn: { kind: 'date' },
  registrationNumber: { kind: 'text', longest: 100 },
  registeredOn: { kind: 'date' },
  contractNumber: { kind: 'text', longest: 100 },
  travelOrderNumber: { kind: 'text', longest: 100 },
  quantity: { kind: 'decimal' },
  unitPrice: { kind: 'money' },
  accountCode: { kind: 'text', longest: 60 },
  isOutsideArea: { kind: 'flag' },
  isSensitive: { kind: 'flag' },
  comment: { kind: 'text', longest: 2000 },
  correctionReason: { kind: 'text', longest: 1000 },
} as const satisfies Record<string, FieldFacts>

export type ImportField = keyof typeof FIELDS
export const IMPORT_FIELDS = Object.keys(FIELDS) as ImportField[]

export function isImportField(text: unknown): text is ImportField {
  return typeof text === 'string' && Object.hasOwn(FIELDS, text)
}

export function factsOfField(field: ImportField): FieldFacts {
  return FIELDS[field]
}

/** What the columns of a table mean, by position; null for one that is left out. */
export type Mapping = (ImportField | null)[]

/** What holds for every row whose own cell is empty or that has no such column: ids of the project's lists, and a currency. */
export type Defaults = Partial<Record<ChoiceKind, number>> & { currency?: string }

export const DEFAULT_KINDS = ['category', 'stage', 'period', 'activity', 'decision'] as const

/** Which column means a field; -1 when none does. */
export function columnOf(mapping: Mapping, field: ImportField): number {
  return mapping.indexOf(field)
}

/** The fields of a form of an expense, as its rules name them, by what they are called here. */
const FORM_FIELDS: Record<string, ImportField> = {
  costCategoryId: 'category',
  stageId: 'stage',
  reportingPeriodId: 'period',
  activityId: 'activity',
  councilDecisionId: 'decision',
  supplierId: 'supplier',
  newSupplierName: 'supplier',
  newSupplierCode: 'supplierCode',
  descriptionLt: 'description',
}

/** The field a refusal of finance belongs to; null for one of the whole row. */
export function fieldOfForm(name: string | undefined): ImportField | null {
  if (name === undefined) return null
  return FORM_FIELDS[name] ?? (isImportField(name) ? name : null)
}
