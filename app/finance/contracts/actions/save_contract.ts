import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Cents } from '#app/money/cents'
import type { Actor } from '#app/shared/actor'
import { fold } from '#app/shared/database/fold'
import { RuleBroken, RulesBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { saveOrRefuse } from '#app/projects/save_or_refuse'
import { objectKey, type ContractKind, type Procedure } from '#app/finance/contracts/contract_terms'
import { LARGEST_AMOUNT } from '#app/finance/expenses/expense_rules'
import Contract from '#app/finance/contracts/models/contract'

export type ContractForm = {
  number: string
  titleLt: string
  titleEn?: string | null
  supplierId: number
  objectName: string
  cpvCode?: string | null
  kind: ContractKind
  procedure: Procedure
  exemptReason?: string | null
  signedOn: string
  validTo?: string | null
  /** EUR cents without VAT, as signed */
  value: Cents
  vatRate?: number | null
  councilDecisionId?: number | null
  comment?: string | null
}

/** Enters a contract into a project's register. @throws {RulesBroken} with everything wrong, by field */
export function createContract(form: ContractForm, actor: Actor): Promise<Contract> {
  return change(actor, 'contract.created', async (trx) => {
    const contract = new Contract().useTransaction(trx).merge({
      projectId: actor.projectId!,
      status: 'active',
      currency: 'EUR',
    })
    return save(contract, form, actor, trx)
  })
}

/**
 * Corrects what was entered of a contract that is in force; what changed after it was signed is an amendment.
 * @throws {RulesBroken} as createContract   @throws {RuleBroken} when it has ended   @throws {StaleVersion}   @throws {Hidden}
 */
export function updateContract(
  id: number,
  form: ContractForm & { rowVersion: number },
  actor: Actor
): Promise<Contract> {
  return change(actor, 'contract.updated', async (trx) => {
    const within = { project_id: actor.projectId! }
    const contract = await lockRow(Contract, id, trx, within, form.rowVersion)
    if (contract.status !== 'active') throw new RuleBroken('contracts.has_ended')
    return save(contract, form, actor, trx)
  })
}

async function save(
  contract: Contract,
  form: ContractForm,
  actor: Actor,
  trx: TransactionClientContract
): Promise<Contract> {
  const problems = [
    ...ownProblems(form, today(actor.now)),
    ...(await choiceProblems(contract, form, trx)),
  ]
  const [first, ...others] = problems
  if (first) throw new RulesBroken([first, ...others])
  const taken = new RuleBroken('contracts.number_taken', { number: form.number }, 'number')
  return saveOrRefuse(contract.merge(columnsOf(form)), taken)
}

function ownProblems(form: ContractForm, day: string): RuleBroken[] {
  const problems: RuleBroken[] = []
  const wrong = (key: string, field: string) => problems.push(new RuleBroken(key, {}, field))
  if (form.value === 0) wrong('contracts.value_zero', 'value')
  if (form.value > LARGEST_AMOUNT) wrong('finance.amount_too_large', 'value')
  if (form.signedOn > day) wrong('contracts.signed_in_future', 'signedOn')
  if (form.validTo && form.validTo < form.signedOn) {
    wrong('contracts.ends_before_signing', 'validTo')
  }
  if (form.procedure === 'exempt' && !form.exemptReason) {
    wrong('contracts.exempt_reason_missing', 'exemptReason')
  }
  return problems
}

async function choiceProblems(
  contract: Contract,
  form: ContractForm,
  trx: TransactionClientContract
): Promise<RuleBroken[]> {
  const problems: RuleBroken[] = []
  const supplier = await trx.from('suppliers').where('id', form.supplierId).select('id').first()
  if (!supplier) problems.push(new RuleBroken('finance.choose_from_list', {}, 'supplierId'))
  else if (contract.$isPersisted && contract.supplierId !== form.supplierId) {
    const charged = await trx
      .from('expenses')
      .where('contract_id', contract.id)
      .whereNot('status', 'voided')
      .first()
    if (charged) problems.push(new RuleBroken('contracts.supplier_is_paid', {}, 'supplierId'))
  }
  if (form.councilDecisionId) {
    const within = { id: form.councilDecisionId, project_id: contract.projectId }
    const decision = await trx.from('council_decisions').where(within).select('id').first()
    if (!decision) {
      problems.push(new RuleBroken('finance.choose_from_list', {}, 'councilDecisionId'))
    }
  }
  return problems
}

function columnsOf(form: ContractForm) {
  return {
    number: form.number,
    titleLt: form.titleLt,
    titleEn: form.titleEn ?? null,
    supplierId: form.supplierId,
    objectName: form.objectName,
    cpvCode: form.cpvCode ?? null,
    objectKey: objectKey(form.objectName, form.cpvCode),
    kind: form.kind,
    procedureUsed: form.procedure,
    exemptReason: form.procedure === 'exempt' ? form.exemptReason! : null,
    signedOn: form.signedOn,
    validTo: form.validTo ?? null,
    valueCents: form.value,
    vatRateBp: form.vatRate ?? null,
    councilDecisionId: form.councilDecisionId ?? null,
    comment: form.comment ?? null,
    searchText: fold(form.number, form.titleLt, form.titleEn, form.objectName, form.cpvCode).slice(
      0,
      1400
    ),
  }
}
