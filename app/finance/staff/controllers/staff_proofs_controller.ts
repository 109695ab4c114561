import type { HttpContext } from '@adonisjs/core/http'
import { RuleBroken } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { checkFiles } from '#app/documents/incoming_files'
import { attachProofs } from '#app/finance/staff/actions/attach_proofs'
import { detachProof } from '#app/finance/staff/actions/detach_proof'
import StaffController from '#app/finance/staff/controllers/staff_controller'
import { backTo, personOf } from '#app/finance/staff/controllers/staff_person'
import { proofValidator } from '#app/finance/staff/staff_validator'

/** The papers that prove a person's pay. */
export default class StaffProofsController {
  async store(ctx: HttpContext) {
    const { id } = await personOf(ctx)
    return answerForm(
      ctx,
      async () => {
        const { request, project, actor, session, i18n } = ctx
        const typed = await request.validateUsing(proofValidator)
        const files = await checkFiles(request.files('files'), 'files')
        if (files.length === 0) throw new RuleBroken('finance.choose_files', {}, 'files')
        await attachProofs(project.id, id, files, typed, actor)
        session.flash('success', i18n.t('finance.files_attached', { count: files.length }))
        return backTo(ctx)
      },
      () => new StaffController().show(ctx)
    )
  }

  async destroy(ctx: HttpContext) {
    const { id } = await personOf(ctx)
    const { project, params, actor, session, i18n } = ctx
    await detachProof(project.id, id, Number(params.row_id), actor)
    session.flash('success', i18n.t('finance.file_detached'))
    return backTo(ctx)
  }
}
