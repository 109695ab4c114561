import { randomUUID } from 'node:crypto'
import app from '@adonisjs/core/services/app'
import logger from '@adonisjs/core/services/logger'
import { Job as QueuedJob, Locator, Worker, drivers, exponentialBackoff } from '@adonisjs/queue'
import { knownJobs, knownRoutines, type Job, type Routine } from '#app/shared/jobs/job'

/**
 * The one file that knows the queue package (0.x): the rest of the house knows `defineJob`, `enqueue` and `startWorker`.
 * Jobs lie in the database the application uses, whichever it is (docs/jobs.md).
 */
const QUEUE = 'default'
/** A worker that has given no sign for so long is taken for dead, and its jobs are given to another. */
const STALLED_AFTER = '2m'
const KEPT_FAILURES = 200

/** The queue over the connection in use; inside a test's global transaction it is that transaction. */
async function queueAdapter() {
  const factory = await drivers.database().resolver(app)
  return factory()
}

/**
 * Puts a job into the queue. To be called after the commit of what it is about; a job that must not be lost with the
 * process that asks for it needs a row of its own that says so, as the outbox of e-mails has.
 */
export async function enqueue<Payload>(job: Job<Payload>, payload: Payload): Promise<void> {
  const adapter = await queueAdapter()
  await adapter.pushOn(QUEUE, { id: randomUUID(), name: job.name, payload, attempts: 0 })
}

export type RunningWorker = {
  name: string
  /** takes no more jobs and waits until the running ones have ended */
  stop: () => Promise<void>
}

/** Starts doing jobs in this process, the routines included. @param settings how often to look and how many at once */
export async function startQueue(settings: {
  concurrency: number
  idleDelay: string
}): Promise<RunningWorker> {
  for (const job of knownJobs()) Locator.register(job.name, queuedClass(job))
  const factory = await drivers.database().resolver(app)
  const worker = new Worker({
    default: 'database',
    adapters: { database: factory },
    autoLoadJobs: false,
    logger,
    worker: {
      ...settings,
      stalledThreshold: STALLED_AFTER,
      maxStalledCount: 5,
      gracefulShutdown: false,
    },
  })
  await worker.init()
  for (const routine of knownRoutines()) await settle(routine)
  const ended = worker.start([QUEUE])
  ended.catch((error) => logger.error({ err: error }, 'the worker ended'))
  return { name: worker.id, stop: () => worker.stop() }
}

/** Writes down when a routine comes next, unless that stands already: else a process that restarts often would never do it. */
async function settle({ job, everyMinutes }: Routine) {
  const adapter = await queueAdapter()
  const everyMs = everyMinutes * 60_000
  const known = await adapter.getSchedule(job.name)
  if (known?.everyMs === everyMs && known.nextRunAt) return
  const id = await adapter.upsertSchedule({
    id: job.name,
    name: job.name,
    payload: null,
    everyMs,
    timezone: 'UTC',
  })
  await adapter.updateSchedule(id, { nextRunAt: new Date() })
}

function queuedClass(job: Job<never>) {
  return class extends QueuedJob {
    static override options = {
      name: job.name,
      timeout: job.timeout ?? '15m',
      retry: {
        maxRetries: job.retries ?? 3,
        backoff: exponentialBackoff({ baseDelay: '10s', maxDelay: '30m' }),
      },
      removeOnFail: { count: KEPT_FAILURES },
    }

    override async execute() {
      const { attempt } = this.context
      await job.run(this.payload as never, { attempt, signal: this.signal })
    }

    /** After the last try; the payload is left out of the log, it may name somebody. */
    override async failed(error: Error) {
      logger.error({ err: error, job: job.name }, 'a job was given up')
    }
  }
}
