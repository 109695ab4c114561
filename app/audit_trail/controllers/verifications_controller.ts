import type { HttpContext } from '@adonisjs/core/http'
import { findEvent } from '#app/audit_trail/queries/list_events'
import { verifyChain } from '#app/audit_trail/verify_chain'

export default class VerificationsController {
  async store({ project, session, response }: HttpContext) {
    const verdict = await verifyChain(`project:${project.id}`)
    const broken = verdict.brokenAt && (await findEvent(verdict.scope, verdict.brokenAt))
    session.flash('verdict', { ...verdict, broken: broken || null })
    return response.redirect().status(303).toPath(`/projects/${project.id}/audit`)
  }
}
