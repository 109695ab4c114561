/**
 * `npm run bench`: the production build under load, beside a bare node:http server that sends the same bytes in the same
 * run. Prints tables in Markdown; nothing here is a test. RECORD=1 also puts them into docs/performance.md.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { SAMPLE_PASSWORD } from '#database/sample/accounts'
import { measureImport } from './import.js'
import { loadExpenses } from './load.js'
import { listTable, measureDuplicates, measureList } from './large_table.js'
import { measureLoad, type Load } from './measure.js'
import { measureTimeline } from './timeline.js'
import { DarnaServer, startFloor } from './servers.js'

const EXPENSES = Number(process.env.BENCH_EXPENSES ?? 20_000)
/** so many times as many stand in the table in the second part */
const TIMES = 10
const SECONDS = Number(process.env.BENCH_SECONDS ?? 10)
const MEGABYTE = 1024 * 1024
const MARKS = ['<!-- measured: begin -->', '<!-- measured: end -->']

const folder = mkdtempSync(join(tmpdir(), 'darna-bench-'))
const environment = {
  ...process.env,
  NODE_ENV: 'production',
  NODE_NO_WARNINGS: '1',
  APP_KEY: 'only-for-the-benchmark-0123456789',
  LOG_LEVEL: 'error',
  SECURE_COOKIES: 'false',
  DB_CONNECTION: 'sqlite',
  DATA_DIR: folder,
  PORT: '3399',
  HOST: '127.0.0.1',
}

try {
  const report = await measure()
  console.log(report)
  if (process.env.RECORD === '1') recordInDocs(report)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measure(): Promise<string> {
  ace('build')
  ace('database:prepare')
  ace('db:seed')
  const file = join(folder, 'darna.sqlite3')
  const { project, period, expense } = loadExpenses(file, EXPENSES)
  const list = `/projects/${project}/expenses?status=approved`
  const server = new DarnaServer(environment)
  await server.start()
  try {
    const finance = await server.signIn('finance@example.org', SAMPLE_PASSWORD)
    const auditor = await server.signIn('auditor@example.org', SAMPLE_PASSWORD)
    const rows = [
      ...(await measurePage(server, 'Expense list, 50 rows, filtered', list, finance)),
      ...(await measurePage(
        server,
        'One expense',
        `/projects/${project}/expenses/${expense}`,
        finance
      )),
    ]
    const workbook = await measureWorkbook(
      server,
      `/projects/${project}/periods/${period}/financial_workbook.xlsx?language=lt`,
      auditor
    )
    const timeline = await measureTimeline(server, file, project, finance, SECONDS)
    const imported = await measureImport(server, project, finance)
    const small = await measureList(server, String(EXPENSES), list, finance, SECONDS)
    loadExpenses(file, EXPENSES * (TIMES - 1))
    const large = await measureList(server, String(EXPENSES * TIMES), list, finance, SECONDS)
    const parts = [
      loadTable(rows),
      timeline,
      workbook,
      imported,
      listTable(small, large),
      measureDuplicates(environment),
    ]
    return [machine(), ...parts].join('\n\n')
  } finally {
    server.stop()
  }
}

type Row = { page: string; connections: number; darna: Load; floor: Load; bytes: number }

async function measurePage(
  server: DarnaServer,
  page: string,
  path: string,
  cookie: string
): Promise<Row[]> {
  const answer = await fetch(server.origin + path, { headers: { cookie } })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  const body = Buffer.from(await answer.arrayBuffer())
  const floor = await startFloor(body, { 'content-type': 'text/html; charset=utf-8' })
  const rows: Row[] = []
  for (const connections of [1, 16]) {
    const darna = await measureLoad(server.origin + path, connections, SECONDS, cookie)
    const bare = await measureLoad(floor.origin, connections, SECONDS, cookie)
    if (darna.failures > 0) throw new Error(`${darna.failures} answers of ${path} failed`)
    rows.push({ page, connections, darna, floor: bare, bytes: body.length })
  }
  floor.stop()
  return rows
}

async function measureWorkbook(server: DarnaServer, path: string, cookie: string): Promise<string> {
  const lines = [
    '| workbook | time | size | peak memory over idle | longest stall |',
    '|---|---|---|---|---|',
  ]
  for (const title of ['first download', 'second download']) {
    const { rss: idle } = await server.probe()
    const started = performance.now()
    const answer = await fetch(server.origin + path, { headers: { cookie } })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
    let bytes = 0
    for await (const chunk of answer.body!) bytes += chunk.length
    const seconds = (performance.now() - started) / 1000
    const { longestStallMs, peakRss } = await server.probe()
    lines.push(
      `| ${EXPENSES} lines, ${title} | ${seconds.toFixed(1)} s | ${(bytes / MEGABYTE).toFixed(1)} MB | ` +
        `${((peakRss - idle) / MEGABYTE).toFixed(0)} MB | ${longestStallMs.toFixed(0)} ms |`
    )
  }
  return lines.join('\n')
}

function loadTable(rows: Row[]): string {
  const head = [
    '| page | bytes | connections | req/s | p50 | p95 | floor req/s | floor p50 | share of the floor |',
    '|---|---|---|---|---|---|---|---|---|',
  ]
  const body = rows.map(({ page, connections, darna, floor, bytes }) =>
    [
      '',
      page,
      bytes,
      connections,
      darna.requestsPerSecond.toFixed(0),
      `${darna.p50.toFixed(1)} ms`,
      `${darna.p95.toFixed(1)} ms`,
      floor.requestsPerSecond.toFixed(0),
      `${floor.p50.toFixed(2)} ms`,
      `1 / ${(floor.requestsPerSecond / darna.requestsPerSecond).toFixed(0)}`,
      '',
    ]
      .join(' | ')
      .trim()
  )
  return [...head, ...body].join('\n')
}

function machine(): string {
  const day = new Date().toISOString().slice(0, 10)
  const memory = Math.round(totalmem() / 1024 ** 3)
  return `Measured on ${day}: ${cpus().length} cores (${cpus()[0]!.model.trim()}), ${memory} GB, Node ${process.versions.node}, SQLite, one web process; load and floor on the same machine.`
}

function ace(...command: string[]) {
  const script = command[0] === 'build' ? 'ace.js' : 'build/ace.js'
  const env = command[0] === 'build' ? { ...process.env, NODE_NO_WARNINGS: '1' } : environment
  execFileSync(process.execPath, [script, ...command], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

function recordInDocs(report: string) {
  const file = 'docs/performance.md'
  const text = readFileSync(file, 'utf8')
  const [before] = text.split(MARKS[0]!)
  const after = text.split(MARKS[1]!)[1] ?? ''
  writeFileSync(file, `${before}${MARKS[0]}\n${report}\n${MARKS[1]}${after}`)
}
