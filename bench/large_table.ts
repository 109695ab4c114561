import { execFileSync } from 'node:child_process'
import { measureLoad } from './measure.js'
import type { DarnaServer } from './servers.js'

export type ListCost = { label: string; keptMs: number; freshMs: number }

/** How many filters nobody asked for before are tried; each asks for its own sums. */
const FRESH = 40

/**
 * The list of one project, all of whose expenses are in one table: the median with the sums of its set kept since the last
 * change, as it mostly is, and of filters nobody asked for before, whose sums must be counted.
 */
export async function measureList(
  server: DarnaServer,
  label: string,
  path: string,
  cookie: string,
  seconds: number
): Promise<ListCost> {
  const kept = await measureLoad(server.origin + path, 1, seconds, cookie)
  const times: number[] = []
  for (let at = 0; at < FRESH; at++) {
    const started = performance.now()
    const answer = await fetch(`${server.origin}${path}&amountFrom=${at + 1},17`, {
      headers: { cookie },
    })
    await answer.arrayBuffer()
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  return { label, keptMs: kept.p50, freshMs: times[FRESH / 2]! }
}

export function listTable(small: ListCost, large: ListCost): string {
  const row = ({ label, keptMs, freshMs }: ListCost) =>
    `| ${label} | ${keptMs.toFixed(1)} ms | ${freshMs.toFixed(1)} ms |`
  const ratio = (of: 'keptMs' | 'freshMs') => (large[of] / small[of]).toFixed(2)
  return [
    '| expenses in the table | list and sums, p50 | with a filter nobody asked for before |',
    '|---|---|---|',
    row(small),
    row(large),
    `| times | ${ratio('keptMs')} | ${ratio('freshMs')} |`,
  ].join('\n')
}

/** The double-claim check of one expense, in a process of its own on the same database. */
export function measureDuplicates(environment: NodeJS.ProcessEnv): string {
  const answer = execFileSync(
    process.execPath,
    ['--import=@poppinss/ts-exec', 'bench/duplicates.ts'],
    { env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }
  )
  const { count, p50, p95 } = JSON.parse(answer.trim().split('\n').at(-1)!)
  return [
    '| double-claim check of one expense | p50 | p95 |',
    '|---|---|---|',
    `| among ${count} expenses | ${p50.toFixed(2)} ms | ${p95.toFixed(2)} ms |`,
  ].join('\n')
}
