import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { amendContract, removeAmendment } from '#app/finance/contracts/actions/amend_contract'
import { amendmentValidator } from '#app/finance/contracts/contract_validator'
import { showContract, visibleContract } from '#app/finance/contracts/controllers/contract_page'

/** What changed a contract's value or term after it was signed. */
export default class ContractAmendmentsController {
  async store(ctx: HttpContext) {
    const contract = await visibleContract(ctx)
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(amendmentValidator)
        await amendContract(contract.id, typed, ctx.actor)
        return this.back(ctx, contract.id, 'contracts.amended')
      },
      () => showContract(ctx, contract)
    )
  }

  async destroy(ctx: HttpContext) {
    const contract = await visibleContract(ctx)
    return answerForm(
      ctx,
      async () => {
        await removeAmendment(contract.id, Number(ctx.params.amendment_id), ctx.actor)
        return this.back(ctx, contract.id, 'contracts.amendment_removed')
      },
      () => showContract(ctx, contract)
    )
  }

  private back({ session, i18n, response, project }: HttpContext, id: number, message: string) {
    session.flash('success', i18n.t(message))
    return response.redirect().status(303).toPath(`/projects/${project.id}/contracts/${id}`)
  }
}
