import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { sumCents, toCents, type Cents } from '#app/money/cents'
import type { Actor } from '#app/shared/actor'
import { isUniqueViolation } from '#app/shared/database/failures'
import { instantToDatabase } from '#app/shared/database/columns'
import { Hidden, RuleBroken, RulesBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { LARGEST_AMOUNT } from '#app/finance/expenses/expense_rules'
import Contract from '#app/finance/contracts/models/contract'
import { contractValue } from '#app/finance/contracts/queries/contract_values'

export type AmendmentForm = {
  amendmentNumber: string
  amendedOn: string
  /** EUR cents without VAT, either sign; none or 0 when only the term changes */
  change?: Cents | null
  newValidTo?: string | null
  amendmentReason: string
}

/**
 * Records an amendment: the value in force changes by it, and the last day when it names one. Below what was used already
 * it may go, as the paper says so; the contract then shows as exceeded.
 * @throws {RulesBroken} with everything wrong, by field   @throws {RuleBroken} when the contract has ended   @throws {Hidden}
 */
export function amendContract(id: number, form: AmendmentForm, actor: Actor): Promise<Contract> {
  const changeCents = form.change ?? 0
  return change(actor, 'contract.amended', async (trx, note) => {
    const contract = await lockRow(Contract, id, trx, { project_id: actor.projectId! })
    if (contract.status !== 'active') throw new RuleBroken('contracts.has_ended')
    const before = await contractValue(id, trx)
    const after = sumCents([before, changeCents])
    const [first, ...others] = problemsOf(form, contract, after, today(actor.now))
    if (first) throw new RulesBroken([first, ...others])
    await insert(id, form, actor, trx)
    note({
      amendment: { number: form.amendmentNumber, reason: form.amendmentReason },
      changeCents,
      valueInForceCents: after,
    })
    return form.newValidTo ? contract.merge({ validTo: form.newValidTo }).save() : contract
  })
}

/**
 * Takes an amendment back that was entered by mistake; the trail keeps what it said. The last day stays as it is.
 * @throws {RuleBroken} when the contract has ended, or would be worth nothing   @throws {Hidden}
 */
export function removeAmendment(id: number, amendmentId: number, actor: Actor): Promise<Contract> {
  return change(actor, 'contract.amendment_removed', async (trx, note) => {
    const contract = await lockRow(Contract, id, trx, { project_id: actor.projectId! })
    const own = { id: amendmentId, contract_id: id }
    const amendment = await trx.from('contract_amendments').where(own).first()
    if (!amendment) throw new Hidden()
    if (contract.status !== 'active') throw new RuleBroken('contracts.has_ended')
    const changeCents = toCents(amendment.change_cents)
    const after = sumCents([await contractValue(id, trx), -changeCents])
    if (after <= 0) throw new RuleBroken('contracts.worth_nothing')
    await trx.from('contract_amendments').where(own).delete()
    note({
      amendment: { number: amendment.number, reason: amendment.reason },
      changeCents,
      valueInForceCents: after,
    })
    return contract
  })
}

function problemsOf(form: AmendmentForm, contract: Contract, after: Cents, day: string) {
  const problems: RuleBroken[] = []
  const wrong = (key: string, field: string) => problems.push(new RuleBroken(key, {}, field))
  const changeCents = form.change ?? 0
  if (Math.abs(changeCents) > LARGEST_AMOUNT) wrong('finance.amount_too_large', 'change')
  else if (after <= 0) wrong('contracts.worth_nothing', 'change')
  if (changeCents === 0 && !form.newValidTo) wrong('contracts.changes_nothing', 'change')
  if (form.amendedOn < contract.signedOn) wrong('contracts.amended_before_signing', 'amendedOn')
  if (form.amendedOn > day) wrong('contracts.signed_in_future', 'amendedOn')
  if (form.newValidTo && form.newValidTo < contract.signedOn) {
    wrong('contracts.ends_before_signing', 'newValidTo')
  }
  return problems
}

async function insert(
  id: number,
  form: AmendmentForm,
  actor: Actor,
  trx: TransactionClientContract
) {
  try {
    await trx.table('contract_amendments').insert({
      contract_id: id,
      number: form.amendmentNumber,
      signed_on: form.amendedOn,
      change_cents: form.change ?? 0,
      valid_to: form.newValidTo ?? null,
      reason: form.amendmentReason,
      created_at: instantToDatabase(actor.now),
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const params = { number: form.amendmentNumber }
    throw new RuleBroken('contracts.amendment_number_taken', params, 'amendmentNumber')
  }
}
