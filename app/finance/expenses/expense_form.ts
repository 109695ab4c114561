import { maxEligible } from '#app/money/expense_amounts'
import { formatDecimal, formatInput, formatRate } from '#app/money/money_format'
import { inLocale, type Locale } from '#app/shared/locale'
import type Expense from '#app/finance/expenses/models/expense'
import type { ContractChoice } from '#app/finance/contracts/queries/list_contract_choices'
import type { Choice, ExpenseChoices } from '#app/finance/expenses/queries/list_expense_choices'
import type { ProjectFacts } from '#app/finance/expenses/queries/find_project_facts'
import type { SupplierRow } from '#app/finance/suppliers/queries/list_suppliers'

/** What stands in each field of the form, as it would be typed. */
export type ExpenseFormValues = Record<string, string | null>

/** Columns that stand in their field just as they are. */
const PLAIN = [
  'costCategoryId',
  'descriptionLt',
  'descriptionEn',
  'activityId',
  'supplierId',
  'invoiceNumber',
  'invoicedOn',
  'registrationNumber',
  'registeredOn',
  'contractId',
  'contractNumber',
  'contractExcessReason',
  'travelOrderNumber',
  'currency',
  'paidOn',
  'paymentOrderNumber',
  'stageId',
  'reportingPeriodId',
  'councilDecisionId',
  'accountCode',
  'comment',
  'correctionReason',
  'rechargeOf',
  'rechargeMethod',
] as const

type Stored = Pick<
  Expense,
  | (typeof PLAIN)[number]
  | 'kind'
  | 'rechargeBaseCents'
  | 'rechargeShareBp'
  | 'netCents'
  | 'vatCents'
  | 'eligibleCents'
  | 'unitPriceCents'
  | 'quantity'
  | 'isSensitive'
  | 'isOutsideArea'
>

/**
 * An expense as its form shows it in the page's language. An eligible part that is all there can be stays empty, so that
 * it follows when the amount is corrected.
 */
export function formValuesOf(
  expense: Stored,
  { vatRecoverable }: Pick<ProjectFacts, 'vatRecoverable'>,
  locale: Locale
): ExpenseFormValues {
  const { netCents: net, vatCents: vat, eligibleCents, kind } = expense
  const isWhole = eligibleCents === maxEligible({ net, vat, vatRecoverable })
  const amount = (cents: number | null) =>
    cents === null ? null : formatInput(Math.abs(cents), locale)
  const decimal = (text: string | null) => (text === null ? null : formatDecimal(text, locale))
  const values: ExpenseFormValues = {}
  for (const name of PLAIN) {
    const value = expense[name]
    values[name] = value === null || value === undefined ? null : String(value)
  }
  return {
    ...values,
    net: amount(expense.netCents),
    vat: amount(expense.vatCents),
    eligible: isWhole ? null : amount(eligibleCents),
    kind: kind === 'correction' ? kind : null,
    direction: kind === 'correction' ? (net + vat > 0 ? 'increase' : 'decrease') : null,
    rechargeBase: amount(expense.rechargeBaseCents),
    rechargeShare:
      expense.rechargeShareBp === null ? null : formatRate(expense.rechargeShareBp, locale),
    unitPrice: amount(expense.unitPriceCents),
    quantity: decimal(expense.quantity),
    isSensitive: expense.isSensitive ? '1' : null,
    isOutsideArea: expense.isOutsideArea ? '1' : null,
  }
}

/** What a correction takes over from the expense it corrects: everything but the amounts, the dates and the paper. */
const TAKEN_OVER = [
  'costCategoryId',
  'descriptionLt',
  'descriptionEn',
  'activityId',
  'supplierId',
  'contractId',
  'contractNumber',
  'currency',
  'stageId',
  'councilDecisionId',
  'accountCode',
  'isSensitive',
  'isOutsideArea',
] as const

/** What a correction of an expense starts with: that amounts are taken back. */
export function correctionFormValues(original: ExpenseFormValues, id: number) {
  const values: ExpenseFormValues = {}
  for (const name of TAKEN_OVER) values[name] = original[name] ?? null
  return { ...values, kind: 'correction', direction: 'decrease', correctsId: String(id) }
}

/** What a new expense starts with: the stage that runs, the only decision there is, the project's account code. */
export function newFormValues(
  project: ProjectFacts,
  choices: ExpenseChoices,
  day: string
): ExpenseFormValues {
  const onlyDecision = choices.decision.length === 1 ? choices.decision[0] : undefined
  const stage = currentStage(choices.stage, day)
  return {
    currency: 'EUR',
    stageId: stage ? String(stage.id) : null,
    councilDecisionId: onlyDecision ? String(onlyDecision.id) : null,
    accountCode: project.accountCode,
  }
}

/** The stage that runs on the day, else the last one begun, else the first. */
function currentStage(stages: readonly Choice[], day: string): Choice | undefined {
  const begun = stages.filter(({ startsOn }) => (startsOn ?? '') <= day)
  return begun.find(({ endsOn }) => (endsOn ?? '') >= day) ?? begun.at(-1) ?? stages[0]
}

type Option = { value: string; label: string }

/** The lists of the form in the page's language. */
export function formOptions(
  choices: ExpenseChoices,
  suppliers: readonly SupplierRow[],
  locale: Locale
): Record<'category' | 'stage' | 'activity' | 'period' | 'decision' | 'supplier', Option[]> {
  const named = ({ nameLt, nameEn }: Choice) => inLocale(locale, nameLt, nameEn)
  const option = (label: (choice: Choice) => string) => (choice: Choice) => ({
    value: String(choice.id),
    label: label(choice),
  })
  return {
    category: choices.category.map(option(named)),
    stage: choices.stage.map(option(named)),
    activity: choices.activity.map(option((choice) => `${choice.code} ${named(choice)}`)),
    period: choices.period.map(
      option(({ code, startsOn, endsOn }) => `${code}: ${startsOn} – ${endsOn}`)
    ),
    decision: choices.decision.map(option(({ code, startsOn }) => `${code}, ${startsOn}`)),
    supplier: suppliers.map(supplierOption),
  }
}

/** The contracts an expense may be paid under, each with its supplier, as numbers alone say little. */
export function contractOptions(contracts: readonly ContractChoice[], locale: Locale): Option[] {
  return contracts.map(({ id, number, supplier, titleLt, titleEn }) => ({
    value: String(id),
    label: `${number} – ${supplier}: ${inLocale(locale, titleLt, titleEn)}`.slice(0, 120),
  }))
}

/** A supplier as a list to choose from names it: with its code, since names repeat. */
export function supplierOption({ id, name, legalCode }: SupplierRow): Option {
  return { value: String(id), label: legalCode ? `${name} (${legalCode})` : name }
}
