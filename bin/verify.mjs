/**
 * `npm run verify`: everything that must hold before a change is handed on. Installs what it needs, then lint, types, build
 * of the pages' assets, all tests on SQLite, and on MariaDB or MySQL when one answers; and the workbooks in LibreOffice
 * where it is installed. REQUIRE_MYSQL=1 and REQUIRE_LIBREOFFICE=1 turn the "when" into a must.
 */
import { spawn, spawnSync } from 'node:child_process'
import { connect } from 'node:net'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { environment, install, must, NODE, requireWritableFolder, ROOT, stop } from './steps.mjs'

const QUIET = { NODE_NO_WARNINGS: '1' }
const started = Date.now()
const counts = { passed: 0, failed: 0 }
const tested = []

requireWritableFolder()
install()
must('Lint', 'npm', ['run', '--silent', 'lint'], QUIET)
must('Types', 'npm', ['run', '--silent', 'typecheck'], QUIET)
must('Styles and scripts of the pages', 'npm', ['run', '--silent', 'assets'], QUIET)
// side by side: each keeps one core busy
const onServer = testOnServer()
await testOn('SQLite', { DB_CONNECTION: 'sqlite' })
const { name, tests } = await onServer
if (tests) judge(name, await tests)
checkWorkbooks()
report()

/**
 * Begins the tests on the server, with a port and files of their own; what they print is shown when they have ended.
 * @returns their name and their end, or nothing when no server answers
 */
async function testOnServer() {
  const url = databaseUrl()
  if (await answers(url)) {
    const settings = {
      DB_CONNECTION: 'mysql',
      DB_URL: url.href,
      PORT: '3335',
      DATA_DIR: 'tmp/test_mysql',
    }
    return { name: `MariaDB / MySQL at ${url.host}`, tests: runTests(settings, false) }
  }
  const sentence = `No MariaDB or MySQL answers at ${url.host}`
  if (process.env.REQUIRE_MYSQL === '1') stop(`${sentence}, and this run requires one.`)
  tested.push(`NOT on MariaDB / MySQL (${sentence.toLowerCase()}; set DB_URL to test there)`)
  return {}
}

/** Runs all suites on one database and shows them as they go. */
async function testOn(name, settings) {
  console.log(`\n— Tests on ${name}`)
  judge(name, await runTests(settings, true))
}

function runTests(settings, isShown) {
  const parameters = ['--import=@poppinss/ts-exec', 'bin/test.ts']
  return show(NODE, parameters, { ...QUIET, ...settings }, isShown)
}

/** Adds up what the suites have printed; shows what was not shown before. */
function judge(name, { output, code, isShown }) {
  if (!isShown) console.log(`\n— Tests on ${name}\n${output}`)
  const passed = Number(/Tests.*?(\d+) passed/.exec(output)?.[1] ?? 0)
  const failed = Number(/Tests.*?(\d+) failed/.exec(output)?.[1] ?? 0)
  counts.passed += passed
  counts.failed += failed
  tested.push(`${name}: ${passed} passed, ${failed} failed`)
  if (code !== 0 && failed === 0) stop(`The tests on ${name} did not run to their end.`)
  if (passed === 0) stop(`No test ran on ${name}.`)
}

/** Opens the workbooks in LibreOffice and compares every formula with its stored value. */
function checkWorkbooks() {
  if (spawnSync('soffice', ['--version']).error) {
    if (process.env.REQUIRE_LIBREOFFICE === '1')
      stop('LibreOffice is not installed, and this run requires it.')
    tested.push('workbooks NOT recalculated (LibreOffice is not installed)')
    return
  }
  must(
    'Workbooks recalculated by LibreOffice',
    'npm',
    ['run', '--silent', 'check:workbooks'],
    QUIET
  )
  tested.push('workbooks recalculated by LibreOffice: every formula equals its stored value')
}

function report() {
  console.log(`\n— Result after ${Math.round((Date.now() - started) / 1000)} s`)
  for (const line of tested) console.log(`  ${line}`)
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`)
  process.exit(counts.failed === 0 ? 0 : 1)
}

function databaseUrl() {
  const example = /^DB_URL=(.*)$/m.exec(readFileSync(join(ROOT, '.env.test'), 'utf8'))[1]
  return new URL(process.env.DB_URL ?? example)
}

function answers(url) {
  return new Promise((resolve) => {
    const socket = connect({ host: url.hostname, port: Number(url.port || 3306), timeout: 2000 })
    const answer = (value) => {
      socket.destroy()
      resolve(value)
    }
    socket.once('connect', () => answer(true))
    socket.once('error', () => answer(false))
    socket.once('timeout', () => answer(false))
  })
}

/** Runs a command, shows its output as it comes if it is to be shown, and keeps it without colours. */
function show(command, parameters, more, isShown) {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(command, parameters, {
      cwd: ROOT,
      env: environment(more),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        if (isShown) process.stdout.write(chunk)
        output += chunk
      })
    }
    child.on('close', (code) =>
      resolve({ code, isShown, output: output.replace(/\u001b\[[0-9;]*m/g, '') })
    )
  })
}
