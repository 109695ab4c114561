/** How far a run of this process is. */
export type Progress = { done: number; of: number; ended: Promise<void> }

/**
 * The imports that this process runs. Their progress is told from here and not from the table: the run's own transaction
 * must not be disturbed, and SQLite writes one thing at a time.
 */
const running = new Map<number, Progress>()

/** How far a run is; null when this process does not run it. */
export function progressOf(importId: number): Progress | null {
  return running.get(importId) ?? null
}

/** Runs the work beside everything else, known by the import until it ends. The work takes care of its own failures. */
export function runBeside(
  importId: number,
  of: number,
  work: (step: (done: number) => void) => Promise<void>
): Promise<void> {
  const progress: Progress = { done: 0, of, ended: Promise.resolve() }
  running.set(importId, progress)
  progress.ended = work((done) => (progress.done = done)).finally(() => running.delete(importId))
  return progress.ended
}
