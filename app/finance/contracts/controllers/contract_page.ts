import type { HttpContext } from '@adonisjs/core/http'
import { sumCents } from '#app/money/cents'
import { percentOf } from '#app/money/rates'
import { Hidden } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { ACCEPTED_ENDINGS } from '#app/documents/file_types'
import { CONTRACT_DOCUMENT_KINDS } from '#app/finance/contracts/contract_terms'
import { seesSensitive } from '#app/finance/expenses/expense_policy'
import { findContract, type ContractDetails } from '#app/finance/contracts/queries/find_contract'
import { listContractAmendments } from '#app/finance/contracts/queries/list_contract_amendments'
import { listContractDocuments } from '#app/finance/contracts/queries/list_contract_documents'
import { listContractExpenses } from '#app/finance/contracts/queries/list_contract_expenses'
import { procurementAlarms } from '#app/finance/contracts/queries/procurement_alarms'

/** The contract an address names, if it is this project's. @throws {Hidden} */
export async function visibleContract({ project, params }: HttpContext): Promise<ContractDetails> {
  const contract = await findContract(project.id, Number(params.id))
  if (!contract) throw new Hidden()
  return contract
}

/**
 * A contract with what was paid under it. The officer opens it with an invoice in hand to see what is left; the auditor to
 * see how the supplier was chosen. Expenses and files only for who may see those.
 */
export async function showContract(ctx: HttpContext, contract: ContractDetails) {
  const { actor, can, project, request, view } = ctx
  const alarms = await procurementAlarms(project.id)
  const files = can('documents.view') ? await listContractDocuments(contract.id) : null
  const expenses = can('expenses.view')
    ? await listContractExpenses(contract.id, request.qs().after)
    : null
  const here = `/projects/${project.id}/contracts/${contract.id}`
  return view.render('finance/contracts/show', {
    contract,
    withVatCents: withVat(contract),
    amendments: await listContractAmendments(contract.id),
    alarms: alarms.contracts.filter(({ members }) => members.some(({ id }) => id === contract.id)),
    expenses,
    nextHref: expenses?.next && `${here}?after=${expenses.next}`,
    previousHref: expenses?.previous && `${here}?after=${expenses.previous}`,
    files: files?.map((file) => ({ ...file, isShown: !file.isSensitive || seesSensitive(actor) })),
    fileKinds: CONTRACT_DOCUMENT_KINDS,
    acceptedEndings: ACCEPTED_ENDINGS,
    today: today(actor.now),
  })
}

/** What is paid for the value in force with its VAT; null where the contract names no rate. */
function withVat({ position, vatRateBp }: ContractDetails): number | null {
  if (vatRateBp === null) return null
  return sumCents([position.valueCents, percentOf(position.valueCents, vatRateBp)])
}
