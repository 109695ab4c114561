import Database from 'better-sqlite3'
import { measureLoad } from './measure.js'
import type { DarnaServer } from './servers.js'

const ITEMS = 500
const ACTIVITIES = ITEMS / 2

/**
 * The timeline of a plan of five hundred items: activities, deadlines and deliverables on them; every activity but the first waits
 * for the one before.
 */
export async function measureTimeline(
  server: DarnaServer,
  file: string,
  project: number,
  cookie: string,
  seconds: number
): Promise<string> {
  loadPlan(file, project)
  const path = `${server.origin}/projects/${project}/timeline`
  const { p50, p95 } = await measureLoad(path, 1, seconds, cookie)
  return [
    '| page | p50 | p95 |',
    '|---|---|---|',
    `| Timeline of ${ITEMS} more items and ${ACTIVITIES - 1} arrows, drawn and as a table | ${p50.toFixed(1)} ms | ${p95.toFixed(1)} ms |`,
  ].join('\n')
}

function loadPlan(file: string, project: number) {
  const database = new Database(file)
  const stage = database.prepare('select id from stages where project_id = ? and number = 2')
  const { id: stageId } = stage.get(project) as { id: number }
  const activity = database.prepare(`insert into activities
    (project_id, stage_id, number, title_lt, starts_on, ends_on, status, row_version, created_at, updated_at)
    values (?, ?, ?, ?, ?, ?, 'ongoing', 1, '2022-01-01', '2022-01-01')`)
  const deadline = database.prepare(`insert into deadlines
    (project_id, activity_id, kind, title_lt, due_on, status, row_version, created_at, updated_at)
    values (?, ?, 'other', ?, ?, 'open', 1, '2022-01-01', '2022-01-01')`)
  const deliverable = database.prepare(`insert into deliverables
    (project_id, activity_id, kind, number, title_lt, due_on, status, row_version, created_at, updated_at)
    values (?, ?, 'deliverable', ?, ?, ?, 'planned', 1, '2022-01-01', '2022-01-01')`)
  const dependency = database.prepare(
    'insert into activity_dependencies (activity_id, depends_on_id) values (?, ?)'
  )
  const day = (at: number, month: number) => `2022-${pad(month)}-${pad(1 + (at % 28))}`
  database.transaction(() => {
    let before: number | bigint | null = null
    for (let at = 0; at < ACTIVITIES; at++) {
      const month = 1 + (at % 9)
      const name = `Dirbtuvių ciklo ${at + 1} veikla su ilgu lietuvišku pavadinimu`
      const days = [day(at, month), day(at, month + 3)]
      const { lastInsertRowid } = activity.run(project, stageId, `9.${at + 1}`, name, ...days)
      if (before !== null) dependency.run(lastInsertRowid, before)
      before = lastInsertRowid
      if (at % 2 === 0)
        deadline.run(project, lastInsertRowid, `${at + 1} terminas`, day(at, month + 2))
      else {
        const title = `${at + 1} rezultatas`
        deliverable.run(project, lastInsertRowid, `B${at + 1}`, title, day(at, month + 2))
      }
    }
  })()
  database.close()
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
