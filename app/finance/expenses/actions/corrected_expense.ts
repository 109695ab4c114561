import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { RuleBroken, RulesBroken } from '#app/shared/errors'
import {
  correctionProblems,
  declaredOfCorrection,
  isCorrectable,
  type CorrectedAmounts,
} from '#app/finance/expenses/corrections'
import type { ExpenseMoney } from '#app/finance/expenses/expense_rules'
import Expense, { type ExpenseKind } from '#app/finance/expenses/models/expense'
import { correctionSums } from '#app/finance/expenses/queries/find_corrections'

type Tied = { kind?: ExpenseKind; correctsId?: number | null }

/**
 * The expense a correction is tied to, locked inside a change so that two corrections at once cannot take back more than
 * there is. Null for what is no correction, and for a credit note whose invoice was never logged here.
 * @throws {RuleBroken} when it is not this project's, or not approved
 */
export async function correctedExpense(
  { kind, correctsId }: Tied,
  projectId: number,
  client: QueryClientContract
): Promise<Expense | null> {
  if (kind !== 'correction' || !correctsId) return null
  const query = Expense.query({ client }).where({ id: correctsId, project_id: projectId })
  if (client.isTransaction && client.dialect.name === 'mysql') query.forUpdate()
  const original = await query.first()
  if (!original) throw new RuleBroken('finance.choose_from_list', {}, 'correctsId')
  if (!isCorrectable(original)) throw new RuleBroken('corrections.not_correctable')
  return original
}

/**
 * The amounts of a correction as they are stored: in euro, the last one takes back the last cent.
 * @param ownId the correction, once it is stored
 * @throws {RulesBroken} when all corrections together would pass the expense
 */
export async function correctionMoney<Money extends ExpenseMoney>(
  original: Expense,
  money: Money,
  ownId: number | null,
  client: QueryClientContract
): Promise<Money> {
  const before = await correctionSums(original.id, ownId, client)
  const amounts = amountsOf(original)
  const { eligibleCents, declaredCents } = money
  const declared = declaredOfCorrection(amounts, before, eligibleCents, declaredCents)
  const corrected = { ...money, declaredCents: declared }
  const [first, ...others] = correctionProblems(
    amounts,
    before,
    amountsOf(corrected),
    original.certifiedCents
  )
  if (first) throw new RulesBroken([first, ...others])
  return corrected
}

function amountsOf(money: ExpenseMoney): CorrectedAmounts {
  return {
    net: money.netCents,
    vat: money.vatCents,
    eligible: money.eligibleCents,
    declared: money.declaredCents,
  }
}
