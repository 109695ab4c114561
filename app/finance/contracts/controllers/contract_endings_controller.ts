import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { endContract, reopenContract } from '#app/finance/contracts/actions/end_contract'
import {
  contractEndingValidator,
  contractPressedValidator,
} from '#app/finance/contracts/contract_validator'
import { showContract, visibleContract } from '#app/finance/contracts/controllers/contract_page'

/** A contract is carried out or broken off; either can be taken back. */
export default class ContractEndingsController {
  async store(ctx: HttpContext) {
    const contract = await visibleContract(ctx)
    return answerForm(
      ctx,
      async () => {
        const ending = await ctx.request.validateUsing(contractEndingValidator)
        await endContract(contract.id, ending, ctx.actor)
        return this.back(ctx, contract, `contracts.now.${ending.outcome}`)
      },
      () => showContract(ctx, contract)
    )
  }

  async destroy(ctx: HttpContext) {
    const contract = await visibleContract(ctx)
    return answerForm(
      ctx,
      async () => {
        const { rowVersion } = await ctx.request.validateUsing(contractPressedValidator)
        await reopenContract(contract.id, ctx.actor, rowVersion)
        return this.back(ctx, contract, 'contracts.now.active')
      },
      () => showContract(ctx, contract)
    )
  }

  private back(
    { session, i18n, response, project }: HttpContext,
    { id, number }: { id: number; number: string },
    message: string
  ) {
    session.flash('success', i18n.t(message, { number }))
    return response.redirect().status(303).toPath(`/projects/${project.id}/contracts/${id}`)
  }
}
