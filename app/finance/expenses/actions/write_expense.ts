import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Cents } from '#app/money/cents'
import type { Actor } from '#app/shared/actor'
import { askedOnce } from '#app/shared/database/asked_once'
import { fold } from '#app/shared/database/fold'
import { RuleBroken, RulesBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { assertPeriodOpen } from '#app/finance/expenses/actions/assert_period_open'
import {
  assertSameSupplier,
  contractFor,
  otherSupplier,
} from '#app/finance/contracts/actions/charge_contract'
import { supplierFor } from '#app/finance/suppliers/actions/supplier_for'
import { correctedExpense, correctionMoney } from '#app/finance/expenses/actions/corrected_expense'
import type { Currency } from '#app/finance/exchange_rates/currencies'
import type Expense from '#app/finance/expenses/models/expense'
import type { ExpenseKind } from '#app/finance/expenses/models/expense'
import {
  isRecharge,
  rechargeColumns,
  rechargedCents,
  rechargeProblems,
} from '#app/finance/expenses/recharges'
import { dateProblems, moneyOf, moneyProblems } from '#app/finance/expenses/expense_rules'
import type { ExpenseForm } from '#app/finance/expenses/expense_validator'
import {
  listExpenseChoices,
  type ChoiceKind,
} from '#app/finance/expenses/queries/list_expense_choices'
import type { ProjectFacts } from '#app/finance/expenses/queries/find_project_facts'
import {
  findRate,
  type KnownRate,
  type SettledRate,
} from '#app/finance/exchange_rates/queries/find_rate'

/** Which field chooses from which list. */
const CHOSEN: Record<ChoiceKind, keyof ExpenseForm> = {
  category: 'costCategoryId',
  stage: 'stageId',
  activity: 'activityId',
  period: 'reportingPeriodId',
  decision: 'councilDecisionId',
}

/**
 * The columns of an expense that follow from a form. Everything wrong with it is told at once, field by field.
 * @param existing the expense that is changed; null for a new one
 * @throws {RulesBroken} impossible dates and amounts, choices that are not this project's, more corrected than there is
 */
export async function expenseColumns(
  form: ExpenseForm,
  project: ProjectFacts,
  actor: Actor,
  trx: TransactionClientContract,
  existing: Expense | null = null
) {
  const kind = kindOf(form)
  const original = await correctedExpense({ ...form, kind }, project.id, trx)
  const typed = { ...form, kind, currency: (original?.currency as Currency) ?? form.currency }
  const settled = original ?? (existing && existing.status !== 'draft' ? existing : null)
  const [first, ...others] = await expenseProblems(typed, project, actor, trx, settled)
  if (first) throw new RulesBroken([first, ...others])
  await assertPeriodOpen(trx, form.reportingPeriodId)
  const rate = await rateFor(typed, settled, trx)
  const money = moneyOf(withShare(typed), project.vatRecoverable, rate)!
  const contract = await contractFor(form, project.id, trx)
  const supplierId = (await supplierFor(form, actor, trx)) ?? contract?.supplierId ?? null
  assertSameSupplier(contract, supplierId)
  return {
    ...ownColumns(typed, contract?.number),
    ...(original ? await correctionMoney(original, money, existing?.id ?? null, trx) : money),
    kind,
    correctsId: original?.id ?? null,
    correctionReason: kind === 'correction' ? (form.correctionReason ?? null) : null,
    ...rechargeColumns(form, kind === 'recharge'),
    rateMonth: settled ? settled.rateMonth : (rate?.month ?? null),
    supplierId,
  }
}

function kindOf(form: ExpenseForm): ExpenseKind {
  if (form.kind === 'correction') return 'correction'
  return isRecharge(form) ? 'recharge' : 'expense'
}

/** A recharge declares its share unless less was typed. */
function withShare(form: ExpenseForm): ExpenseForm {
  if (form.kind === 'correction' || !isRecharge(form)) return form
  return { ...form, eligible: form.eligible ?? rechargedCents(form) }
}

/**
 * What a form comes to before anything is written, for those who must know beforehand whether it will be taken.
 * @returns everything wrong with it, and the EUR cents it declares (0 while something is wrong)
 */
export async function assessExpense(
  form: ExpenseForm,
  project: ProjectFacts,
  actor: Actor,
  client: QueryClientContract
): Promise<{ problems: RuleBroken[]; declaredCents: Cents }> {
  const problems = await expenseProblems(form, project, actor, client)
  try {
    await assertPeriodOpen(client, form.reportingPeriodId)
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error
    problems.push(error)
  }
  if (problems.length > 0) return { problems, declaredCents: 0 }
  const rate = await rateFor(form, null, client)
  return {
    problems,
    declaredCents: moneyOf(withShare(form), project.vatRecoverable, rate)?.declaredCents ?? 0,
  }
}

/**
 * Everything that is wrong with a form, by field, before anything is written.
 * @param settled what its rate stays at: of a corrected expense, or one that was submitted before; null for a draft
 */
export async function expenseProblems(
  form: ExpenseForm,
  project: ProjectFacts,
  actor: Actor,
  client: QueryClientContract,
  settled: SettledRate | null = null
): Promise<RuleBroken[]> {
  const rate = await rateFor(form, settled, client)
  return [
    ...dateProblems(form, today(actor.now)),
    ...kindProblems(form),
    ...moneyProblems(withShare(form), project.vatRecoverable, rate),
    ...(await choiceProblems(form, project.id, client)),
    ...(await contractProblems(form, project.id, client)),
  ]
}

/** Only a correction is negative, and it says what it corrects. */
function kindProblems(form: ExpenseForm): RuleBroken[] {
  if (form.kind !== 'correction') {
    const isNegative = form.net < 0 || (form.vat ?? 0) < 0 || (form.eligible ?? 0) < 0
    if (isNegative) return [new RuleBroken('corrections.negative_alone', {}, 'net')]
    return rechargeProblems(form, form.eligible)
  }
  const isTied = form.correctsId || form.correctionReason
  return isTied ? [] : [new RuleBroken('corrections.reason_missing', {}, 'correctionReason')]
}

/** The rate a form's amounts are valued with; many drafts logged at once ask for the newest one once. */
function rateFor(
  { currency }: ExpenseForm,
  settled: SettledRate | null,
  client: QueryClientContract
): Promise<KnownRate | null> {
  if (settled) return findRate(currency, settled, client)
  return askedOnce(client, `newest rate of ${currency}`, () => findRate(currency, null, client))
}

/** Choices that are not this project's, each beside its field. @param form what of an expense form chooses */
export async function choiceProblems(
  form: Partial<ExpenseForm>,
  projectId: number,
  client: QueryClientContract
): Promise<RuleBroken[]> {
  const choices = await askedOnce(client, `choices of ${projectId}`, () =>
    listExpenseChoices(projectId, undefined, client)
  )
  const problems: RuleBroken[] = []
  for (const kind of Object.keys(CHOSEN) as ChoiceKind[]) {
    const field = CHOSEN[kind]
    const chosen = form[field]
    const isKnown = !chosen || choices[kind].some((choice) => choice.id === chosen)
    if (!isKnown) problems.push(new RuleBroken('finance.choose_from_list', {}, field))
  }
  return problems
}

async function contractProblems(
  form: ExpenseForm,
  projectId: number,
  client: QueryClientContract
): Promise<RuleBroken[]> {
  try {
    const contract = await contractFor(form, projectId, client)
    const isOther = contract && form.supplierId && form.supplierId !== contract.supplierId
    return isOther && !form.newSupplierName ? [otherSupplier(contract)] : []
  } catch (error) {
    if (error instanceof RuleBroken) return [error]
    throw error
  }
}

/** @param contractNumber of the contract that was chosen: stands in for what was typed */
function ownColumns(form: ExpenseForm, contractNumber?: string) {
  return {
    stageId: form.stageId,
    costCategoryId: form.costCategoryId,
    activityId: form.activityId ?? null,
    councilDecisionId: form.councilDecisionId ?? null,
    reportingPeriodId: form.reportingPeriodId ?? null,
    descriptionLt: form.descriptionLt,
    descriptionEn: form.descriptionEn ?? null,
    comment: form.comment ?? null,
    invoiceNumber: form.invoiceNumber ?? null,
    invoicedOn: form.invoicedOn ?? null,
    paidOn: form.paidOn ?? null,
    paymentOrderNumber: form.paymentOrderNumber ?? null,
    registrationNumber: form.registrationNumber ?? null,
    registeredOn: form.registeredOn ?? null,
    contractId: form.contractId ?? null,
    contractNumber: contractNumber ?? form.contractNumber ?? null,
    contractExcessReason: form.contractExcessReason ?? null,
    travelOrderNumber: form.travelOrderNumber ?? null,
    accountCode: form.accountCode ?? null,
    quantity: form.quantity ?? null,
    unitPriceCents: form.unitPrice ?? null,
    isSensitive: form.isSensitive ?? false,
    isOutsideArea: form.isOutsideArea ?? false,
    searchText: searchTextOf(form, contractNumber),
  }
}

/** What an expense is found by, beside its reference and its supplier; as long as the column. */
function searchTextOf(form: ExpenseForm, contractNumber?: string): string {
  return fold(
    form.invoiceNumber,
    form.descriptionLt,
    form.descriptionEn,
    form.registrationNumber,
    contractNumber ?? form.contractNumber,
    form.paymentOrderNumber,
    form.travelOrderNumber
  ).slice(0, 2000)
}
