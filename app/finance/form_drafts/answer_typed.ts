import type { HttpContext } from '@adonisjs/core/http'
import limiter from '@adonisjs/limiter/services/main'
import { RuleBroken } from '#app/shared/errors'
import { clockOf } from '#app/finance/form_drafts/restored_form'

/** A pause in typing lasts some seconds; who saves oftener is no person. */
const PER_MINUTE = 60

/** Keeps what a form's own script sends from time to time, and says in words that it was kept, or why not. */
export async function answerTyped(
  { response, actor, i18n }: HttpContext,
  keep: () => Promise<void>
) {
  const limit = limiter.use({ requests: PER_MINUTE, duration: '1 minute' })
  const isRare = await limit.attempt(`form_draft:${actor.id}`, () => true)
  const say = (key: string) => i18n.t(key)
  if (!isRare) return response.status(429).json({ note: say('form_draft.too_often') })
  try {
    await keep()
  } catch (error) {
    if (error instanceof RuleBroken) return response.status(422).json({ note: say(error.key) })
    throw error
  }
  const at = clockOf(actor.now, actor.now)
  return response.json({ note: i18n.t('form_draft.kept', { at }) })
}
