import type { HttpContext } from '@adonisjs/core/http'
import { RuleBroken } from '#app/shared/errors'
import { answerForm, type FormState } from '#app/shared/http/form'
import { createContract, updateContract } from '#app/finance/contracts/actions/save_contract'
import { readContractFilter } from '#app/finance/contracts/contract_filter'
import {
  CONTRACT_KINDS,
  CONTRACT_STATUSES,
  PROCEDURES,
} from '#app/finance/contracts/contract_terms'
import { contractValidator, newContractValidator } from '#app/finance/contracts/contract_validator'
import { showContract, visibleContract } from '#app/finance/contracts/controllers/contract_page'
import type Contract from '#app/finance/contracts/models/contract'
import { listDecisionChoices } from '#app/finance/budget/queries/budget_decisions'
import type { ContractDetails } from '#app/finance/contracts/queries/find_contract'
import { listContracts } from '#app/finance/contracts/queries/list_contracts'
import { listSupplierChoices } from '#app/finance/suppliers/queries/list_suppliers'
import { procurementAlarms } from '#app/finance/contracts/queries/procurement_alarms'

export default class ContractsController {
  /** The finance officer comes to see what is left under a contract and whether anything looks like a split purchase. */
  async index({ view, project, request }: HttpContext) {
    const query = request.qs()
    const filter = readContractFilter(query)
    const page = await listContracts(project.id, filter)
    const alarms = await procurementAlarms(project.id)
    const kept = { q: filter.q, status: filter.status ?? '' }
    const href = (after: string | null) =>
      after && `${request.url()}?${new URLSearchParams({ ...kept, after })}`
    return view.render('finance/contracts/index', {
      rows: page.rows,
      filter,
      isNarrowed: filter.q !== '' || filter.status !== null,
      statuses: CONTRACT_STATUSES,
      alarms,
      alarmed: new Set(alarms.contracts.flatMap(({ members }) => members.map(({ id }) => id))),
      nextHref: href(page.next),
      previousHref: href(page.previous),
    })
  }

  create(ctx: HttpContext) {
    return this.form(ctx, null)
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newContractValidator)
        return this.saved(ctx, await createContract(typed, ctx.actor))
      },
      (form) => this.form(ctx, null, form)
    )
  }

  async show(ctx: HttpContext) {
    return showContract(ctx, await visibleContract(ctx))
  }

  async edit(ctx: HttpContext) {
    const contract = await visibleContract(ctx)
    if (contract.status !== 'active') {
      return answerForm(
        ctx,
        async () => {
          throw new RuleBroken('contracts.has_ended')
        },
        () => showContract(ctx, contract)
      )
    }
    return this.form(ctx, contract)
  }

  async update(ctx: HttpContext) {
    const contract = await visibleContract(ctx)
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(contractValidator)
        return this.saved(ctx, await updateContract(contract.id, typed, ctx.actor))
      },
      (form) => this.form(ctx, contract, form)
    )
  }

  private async form(
    { view, project }: HttpContext,
    contract: ContractDetails | null,
    form: FormState | null = null
  ) {
    const chosen = Number(form?.values.supplierId) || (contract?.supplierId ?? null)
    return view.render(`finance/contracts/${contract ? 'edit' : 'create'}`, {
      contract,
      suppliers: await listSupplierChoices(Number.isSafeInteger(chosen) ? chosen : null),
      decisions: await listDecisionChoices(project.id),
      kinds: CONTRACT_KINDS,
      procedures: PROCEDURES,
    })
  }

  private saved({ session, i18n, response, project }: HttpContext, contract: Contract) {
    session.flash('success', i18n.t('contracts.saved', { number: contract.number }))
    return response
      .redirect()
      .status(303)
      .toPath(`/projects/${project.id}/contracts/${contract.id}`)
  }
}
