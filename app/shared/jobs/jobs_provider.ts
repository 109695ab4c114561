import type { ApplicationService } from '@adonisjs/core/types'

/**
 * Does jobs inside the web process when it is set so. They start after the server listens and end before its database closes.
 */
export default class JobsProvider {
  #stop: (() => Promise<void>) | null = null

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const { jobs } = await import('#config/jobs')
    if (jobs.place !== 'embedded') return
    const { startWorker } = await import('#app/shared/jobs/worker')
    this.#stop = await startWorker('embedded')
  }

  async shutdown() {
    await this.#stop?.()
  }
}
