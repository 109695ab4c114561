import type { HttpContext } from '@adonisjs/core/http'
import { countJobs, listWorkers, SILENT_AFTER_SECONDS } from '#app/shared/jobs/job_overview'
import { mailTransport } from '#config/mail'
import { countMail, listFailedMail } from '#app/notifications/queries/failed_mail'

export default class JobsController {
  async index({ view, actor }: HttpContext) {
    const workers = await listWorkers(actor.now)
    return view.render('notifications/jobs/index', {
      workers,
      hasMailbox: mailTransport === 'mailbox',
      isSilent: !workers.some(({ secondsAgo }) => secondsAgo <= SILENT_AFTER_SECONDS),
      jobs: await countJobs(),
      mail: await countMail(),
      failed: await listFailedMail(),
    })
  }
}
