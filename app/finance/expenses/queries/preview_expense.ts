import db from '@adonisjs/lucid/services/db'
import type { Cents } from '#app/money/cents'
import { splitCofinancing, type Split } from '#app/money/cofinancing'
import { grossOf } from '#app/money/expense_amounts'
import { today } from '#app/shared/today'
import { monthOf, shortMonth } from '#app/finance/exchange_rates/months'
import { dateWarnings, type ExpenseWarning } from '#app/finance/expenses/expense_warnings'
import { moneyOf, moneyProblems, type ExpenseMoney } from '#app/finance/expenses/expense_rules'
import { budgetLeft } from '#app/finance/budget/queries/budget_left'
import { decisionCovers } from '#app/finance/own_contribution/queries/decision_covers'
import type { ProjectFacts } from '#app/finance/expenses/queries/find_project_facts'
import { nearnessOf } from '#app/finance/duplicates/queries/expense_duplicates'
import { findDuplicates, type Duplicate } from '#app/finance/duplicates/queries/find_duplicates'
import {
  contractAfter,
  contractNumbersOf,
  type ContractAfter,
} from '#app/finance/contracts/queries/contract_after'
import {
  findRate,
  rateOfMonth,
  type KnownRate,
  type SettledRate,
} from '#app/finance/exchange_rates/queries/find_rate'
import type { ExpenseChoices } from '#app/finance/expenses/queries/list_expense_choices'
import type { TypedExpense } from '#app/finance/expenses/typed_expense'

/** What an officer sees beside the form while typing. EUR cents, except the gross, which is in the document's currency. */
export type ExpensePreview = {
  grossCents: Cents | null
  currency: string
  /** how it becomes euro; null for the euro and while no rate is known */
  rate: (KnownRate & { isSettled: boolean }) | null
  declaredCents: Cents | null
  /** the indicative split of this expense alone; the claim's split is computed on its total */
  split: Split | null
  erdfRateBp: number
  /** null until category and stage are chosen; `left` null when no budget is approved */
  budget: { leftCents: Cents | null; afterCents: Cents | null } | null
  decision: {
    number: string
    decidedOn: string
    /** drafts of others counted, so that cover is not promised twice */
    leftCents: Cents | null
    /** of it, what stands in drafts */
    draftCents: Cents
    afterCents: Cents | null
  } | null
  /** null until one is chosen; what is left without this expense and with it */
  contract: ContractAfter | null
  /** whether the chosen category is proved by an invoice; null until one is chosen */
  needsInvoice: boolean | null
  duplicates: Duplicate[]
  /** translation keys with their parameters */
  problems: { key: string; params: Record<string, string | number> }[]
  warnings: ExpenseWarning[]
}

/**
 * What follows from what is typed so far. Reads the budget, the decision and earlier invoices; about five small queries.
 * @param choices the project's own lists: ids outside them count as not chosen
 * @param exceptId the expense the form edits, which must not be compared with itself
 */
export async function previewExpense(
  project: ProjectFacts,
  choices: ExpenseChoices,
  typed: TypedExpense,
  exceptId: number | null
): Promise<ExpensePreview> {
  const settled = await settledRate(project.id, exceptId ?? typed.correctsId)
  const rate = await findRate(typed.currency, settled)
  const amounts = amountsOf(typed, project, rate)
  const split = amounts.money && splitCofinancing(amounts.money.declaredCents, project.erdfRateBp)
  const declared = amounts.money?.declaredCents ?? null
  const budget = await budgetAfter(project.id, typed, declared, choices)
  const decision = await decisionAfter(project, typed, declared, choices, exceptId)
  const contract = await contractOf(project.id, typed, amounts.money, exceptId)
  return {
    grossCents: amounts.grossCents,
    currency: typed.currency,
    rate: rate && { ...rate, isSettled: settled !== null },
    declaredCents: declared,
    split,
    erdfRateBp: project.erdfRateBp,
    budget,
    decision,
    contract,
    needsInvoice:
      choices.category.find(({ id }) => id === typed.costCategoryId)?.needsInvoice ?? null,
    duplicates: await duplicatesOf(typed, amounts.grossCents, project.programmeId, exceptId),
    problems: [
      ...amounts.problems,
      ...(await rateProblems(typed.currency, rate, settled !== null)),
      ...supplierProblems(contract, typed),
    ],
    warnings: [
      ...dateWarnings(
        typed,
        project,
        choices.stage.find(({ id }) => id === typed.stageId),
        choices.period.find(({ id }) => id === typed.reportingPeriodId)
      ),
      ...overspendWarnings(budget, decision),
      ...(contract?.warnings ?? []),
      ...(await unchosenContracts(project.id, typed)),
    ],
  }
}

/**
 * What the edited expense was valued with when it was submitted first, or what a correction is tied to; null for a draft
 * and a new one.
 */
async function settledRate(projectId: number, id: number | null): Promise<SettledRate | null> {
  if (id === null) return null
  const row = await db
    .from('expenses')
    .where({ id, project_id: projectId })
    .where((kept) => kept.whereNot('status', 'draft').orWhereNotNull('corrects_id'))
    .select('currency', 'exchange_rate', 'rate_month')
    .first()
  if (!row) return null
  return { currency: row.currency, exchangeRate: row.exchange_rate, rateMonth: row.rate_month }
}

/** What keeps a draft in another currency from being submitted today. */
async function rateProblems(currency: string, rate: KnownRate | null, isSettled: boolean) {
  if (currency === 'EUR') return []
  if (!rate) return [{ key: 'exchange_rates.preview_none', params: { currency } }]
  const month = monthOf(today())
  if (isSettled || rate.month === month || (await rateOfMonth(currency, month))) return []
  const params = { currency, month: shortMonth(month) }
  return [{ key: 'exchange_rates.preview_not_this_month', params }]
}

function amountsOf(typed: TypedExpense, { vatRecoverable }: ProjectFacts, rate: KnownRate | null) {
  if (typed.net === null) return { grossCents: null, money: null, problems: [] }
  const amounts = { ...typed, net: typed.net }
  const problems = moneyProblems(amounts, vatRecoverable, rate)
  const isKnown = typed.currency === 'EUR' || rate !== null
  const money: ExpenseMoney | null =
    problems.length === 0 && isKnown ? moneyOf(amounts, vatRecoverable, rate) : null
  const grossCents = grossOf({ net: typed.net, vat: typed.vat ?? 0 })
  return { grossCents, money, problems: problems.map(({ key, params }) => ({ key, params })) }
}

async function duplicatesOf(
  typed: TypedExpense,
  grossCents: Cents | null,
  programmeId: number,
  id: number | null
): Promise<Duplicate[]> {
  if (!typed.supplierId || typed.isCorrection) return []
  const day = typed.invoicedOn ?? typed.paidOn
  const splitKey = id === null ? null : await splitKeyOf(id)
  const candidate = { ...typed, id, grossCents, day, splitKey, invoiceHashes: [] }
  return (await findDuplicates([candidate], await nearnessOf(programmeId)))[0]!
}

async function contractOf(
  projectId: number,
  typed: TypedExpense,
  money: ExpenseMoney | null,
  exceptId: number | null
) {
  if (!typed.contractId) return null
  const day = typed.invoicedOn ?? typed.paidOn
  return contractAfter(projectId, typed.contractId, money, day, exceptId)
}

function supplierProblems(contract: ContractAfter | null, { supplierId }: TypedExpense) {
  if (!contract || !supplierId || contract.supplierId === supplierId) return []
  return [{ key: 'contracts.supplier_differs', params: { number: contract.number } }]
}

/** Whoever has chosen the supplier and no contract may have overlooked one. */
async function unchosenContracts(
  projectId: number,
  { contractId, supplierId }: TypedExpense
): Promise<ExpenseWarning[]> {
  if (contractId || !supplierId) return []
  const numbers = await contractNumbersOf(projectId, supplierId)
  return numbers.length === 0
    ? []
    : [{ key: 'has_contract', params: { numbers: numbers.join(', ') } }]
}

async function splitKeyOf(id: number): Promise<string | null> {
  const row = await db.from('expenses').where('id', id).select('split_key').first()
  return row?.split_key ?? null
}

async function budgetAfter(
  projectId: number,
  { costCategoryId, stageId }: TypedExpense,
  declared: Cents | null,
  choices: ExpenseChoices
) {
  const isOwn =
    choices.category.some(({ id }) => id === costCategoryId) &&
    choices.stage.some(({ id }) => id === stageId)
  if (!isOwn) return null
  const position = await budgetLeft(projectId, costCategoryId!, stageId!)
  const leftCents = position?.leftCents ?? null
  return { leftCents, afterCents: leftCents === null ? null : leftCents - (declared ?? 0) }
}

/** The decision without this expense and with it; with it also what flat rates would add. */
async function decisionAfter(
  { id: projectId }: ProjectFacts,
  typed: TypedExpense,
  declared: Cents | null,
  choices: ExpenseChoices,
  exceptId: number | null
) {
  const { councilDecisionId, costCategoryId, reportingPeriodId } = typed
  const chosen = choices.decision.find(({ id }) => id === councilDecisionId)
  if (!chosen) return null
  const others = await decisionCovers(projectId, { exceptId })
  const withIt = await decisionCovers(projectId, {
    exceptId,
    typed: {
      decisionId: chosen.id,
      costCategoryId: costCategoryId ?? 0,
      periodId: reportingPeriodId,
      declaredCents: declared ?? 0,
    },
  })
  const before = others.decisions.find(({ id }) => id === chosen.id)
  const after = withIt.decisions.find(({ id }) => id === chosen.id)
  return {
    number: chosen.code,
    decidedOn: chosen.startsOn!,
    leftCents: before?.leftAfterDraftsCents ?? null,
    draftCents: before?.draftCents ?? 0,
    afterCents: after?.leftAfterDraftsCents ?? null,
  }
}

function overspendWarnings(
  budget: ExpensePreview['budget'],
  decision: ExpensePreview['decision']
): ExpenseWarning[] {
  const warnings: ExpenseWarning[] = []
  if ((budget?.afterCents ?? 0) < 0) warnings.push({ key: 'over_budget' })
  if ((decision?.afterCents ?? 0) < 0) warnings.push({ key: 'over_decision' })
  return warnings
}
