/** What a job is told about its run. */
export type JobRun = {
  /** 1 for the first try */
  attempt: number
  /** aborted when the job's time is over; long work asks it between its steps */
  signal: AbortSignal | undefined
}

/**
 * A piece of work that a room gives away: it runs in a worker, after the request has been answered, and once more if it
 * fails. It may also run twice (a worker that dies is taken over), so what it does must bear that.
 */
export type Job<Payload> = {
  /** its name in the queue: `notifications.send_reminders`. A name that is in use is not changed */
  name: string
  /** loads its work only when it runs, so that no process pays for jobs it never does */
  run: (payload: Payload, run: JobRun) => Promise<void>
  /** how often it is tried again after a failure, each time after a longer pause; 3 when left out */
  retries?: number
  /** how long it may take: '10m'; 15 minutes when left out */
  timeout?: string
}

/** A job that comes again and again. */
export type Routine = { job: Job<null>; everyMinutes: number }

const jobs = new Map<string, Job<never>>()
const routines: Routine[] = []

/** Makes a job known to the workers of this process. A room calls it once for each of its jobs, in its `jobs.ts`. */
export function defineJob<Payload>(job: Job<Payload>): Job<Payload> {
  if (jobs.has(job.name)) throw new RangeError(`there are two jobs named ${job.name}`)
  jobs.set(job.name, job as Job<never>)
  return job
}

/** Lets a job come again and again for as long as a worker runs. */
export function repeat(job: Job<null>, everyMinutes: number): void {
  routines.push({ job, everyMinutes })
}

export function knownJobs(): readonly Job<never>[] {
  return [...jobs.values()]
}

export function knownRoutines(): readonly Routine[] {
  return routines
}
