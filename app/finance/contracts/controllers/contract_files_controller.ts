import type { HttpContext } from '@adonisjs/core/http'
import { RuleBroken } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { checkFiles } from '#app/documents/incoming_files'
import {
  attachContractFiles,
  detachContractFile,
} from '#app/finance/contracts/actions/attach_contract_files'
import { contractFilesValidator } from '#app/finance/contracts/contract_validator'
import { showContract, visibleContract } from '#app/finance/contracts/controllers/contract_page'

/** The papers of a contract. */
export default class ContractFilesController {
  async store(ctx: HttpContext) {
    const { actor, i18n, request } = ctx
    const contract = await visibleContract(ctx)
    return answerForm(
      ctx,
      async () => {
        const typed = await request.validateUsing(contractFilesValidator)
        const files = await checkFiles(request.files('files'), 'files')
        if (files.length === 0) throw new RuleBroken('finance.choose_files', {}, 'files')
        const kind = typed.documentKind ?? 'contract'
        const isSensitive = typed.documentsAreSensitive ?? false
        await attachContractFiles(contract.id, { files, kind, isSensitive }, actor)
        const message = i18n.t('finance.files_attached', { count: files.length })
        return this.back(ctx, contract.id, message)
      },
      () => showContract(ctx, contract)
    )
  }

  async destroy(ctx: HttpContext) {
    const { id } = await visibleContract(ctx)
    await detachContractFile(id, Number(ctx.params.file_id), ctx.actor)
    return this.back(ctx, id, ctx.i18n.t('finance.file_detached'))
  }

  private back({ session, response, project }: HttpContext, id: number, message: string) {
    session.flash('success', message)
    return response.redirect().status(303).toPath(`/projects/${project.id}/contracts/${id}`)
  }
}
