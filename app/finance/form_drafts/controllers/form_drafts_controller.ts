import type { HttpContext } from '@adonisjs/core/http'
import { RuleBroken } from '#app/shared/errors'
import { forgetFormDraft, keepFormDraft } from '#app/finance/form_drafts/actions/keep_form_draft'
import { answerTyped } from '#app/finance/form_drafts/answer_typed'
import { formPath, isFormDraftKey } from '#app/finance/form_drafts/form_draft_key'

/** What is typed, kept from time to time by the form's own script, which reads the answer. */
export default class FormDraftsController {
  async store(ctx: HttpContext) {
    const key: unknown = ctx.request.qs().form
    return answerTyped(ctx, () => {
      if (!isFormDraftKey(key)) throw new RuleBroken('form_draft.not_kept')
      return keepFormDraft(key, ctx.request.body(), ctx.actor)
    })
  }

  async destroy({ request, response, actor, project, i18n, session }: HttpContext) {
    const base = `/projects/${project.id}/expenses`
    const key: unknown = request.input('form')
    if (!isFormDraftKey(key)) return response.redirect().status(303).toPath(`${base}/create`)
    await forgetFormDraft(key, actor)
    session.flash('success', i18n.t('form_draft.discarded'))
    return response
      .redirect()
      .status(303)
      .toPath(base + formPath(key))
  }
}
