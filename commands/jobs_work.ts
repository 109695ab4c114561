import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'

/**
 * Does jobs until it is told to stop (SIGTERM, SIGINT); the running ones are ended first.
 */
export default class JobsWork extends BaseCommand {
  static override commandName = 'jobs:work'
  static override description = 'Do jobs (e-mails, reminders) in a process of its own'
  static override options: CommandOptions = { startApp: true, staysAlive: true }

  override async run() {
    const { startWorker } = await import('#app/shared/jobs/worker')
    const stop = await startWorker('worker')
    // a signal that came while the process was starting has found nothing to stop yet
    if (this.app.isTerminating || this.app.isTerminated) return stop()
    this.app.terminating(stop)
    this.app.listen('SIGINT', () => this.app.terminate())
    this.logger.info('Working. Stop with Ctrl+C.')
  }
}
