import type { HttpContext } from '@adonisjs/core/http'
import limiter from '@adonisjs/limiter/services/main'
import { RuleBroken } from '#app/shared/errors'
import { forgetFormDraft, keepFormDraft } from '#app/finance/form_drafts/actions/keep_form_draft'
import { clockOf } from '#app/finance/form_drafts/controllers/restored_form'
import { formPath, isFormDraftKey } from '#app/finance/form_drafts/form_draft_key'

/** A pause in typing lasts some seconds; who saves oftener is no person. */
const PER_MINUTE = 60

/** What is typed, kept from time to time by the form's own script, which reads the answer. */
export default class FormDraftsController {
  async store({ request, response, actor, i18n }: HttpContext) {
    const limit = limiter.use({ requests: PER_MINUTE, duration: '1 minute' })
    const isRare = await limit.attempt(`form_draft:${actor.id}`, () => true)
    const say = (key: string) => i18n.t(key)
    if (!isRare) return response.status(429).json({ note: say('form_draft.too_often') })
    const key: unknown = request.qs().form
    if (!isFormDraftKey(key)) return response.status(422).json({ note: say('form_draft.not_kept') })
    try {
      await keepFormDraft(key, request.body(), actor)
    } catch (error) {
      if (error instanceof RuleBroken) return response.status(422).json({ note: say(error.key) })
      throw error
    }
    const at = clockOf(actor.now, actor.now)
    return response.json({ note: i18n.t('form_draft.kept', { at }) })
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
