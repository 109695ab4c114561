/**
 * `npm run demo`: from a fresh clone to a running Darna with the sample project. Safe to run again.
 */
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  createEnvironmentFile,
  environment,
  install,
  must,
  NODE,
  requireWritableFolder,
  ROOT,
  stop,
} from './steps.mjs'

const QUIET = { NODE_NO_WARNINGS: '1' }

requireWritableFolder()
createEnvironmentFile()
const settings = { ...readSettings(), ...process.env }
const port = Number(settings.PORT ?? 3333)
await requireFreePort(port)
install()
requireWritableData(join(ROOT, settings.DATA_DIR ?? 'data'))

const production = {
  ...QUIET,
  ...readSettings(),
  NODE_ENV: 'production',
  HOST: 'localhost',
  PORT: String(port),
  SECURE_COOKIES: 'false',
  LOG_LEVEL: 'warn',
}
must('Building', NODE, ['ace.js', 'build'], QUIET)
must('Preparing the database', NODE, ['build/ace.js', 'database:prepare'], production)
must(
  'Loading the sample project',
  NODE,
  ['build/ace.js', 'db:seed', '--compact-output'],
  production
)
serve()

/** What .env says; a variable of the shell wins over it. */
function readSettings() {
  const settings = {}
  for (const line of readFileSync(join(ROOT, '.env'), 'utf8').split('\n')) {
    const [, name, value] = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line.trim()) ?? []
    if (name) settings[name] = process.env[name] ?? value
  }
  return settings
}

async function requireFreePort(wanted) {
  const free = await new Promise((answer) => {
    const probe = createServer()
    probe.once('error', () => answer(false))
    probe.listen(wanted, 'localhost', () => probe.close(() => answer(true)))
  })
  if (!free) {
    stop(
      `Port ${wanted} is taken by another program. Stop it, or choose another port: PORT=3400 npm run demo`
    )
  }
}

function requireWritableData(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch {
    stop(
      `The data folder ${folder} cannot be written to. Give yourself the right, or name another: DATA_DIR=… npm run demo`
    )
  }
}

function serve() {
  const server = spawn(NODE, ['build/bin/server.js'], {
    cwd: ROOT,
    stdio: 'inherit',
    env: environment(production),
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
  server.on('exit', (code) => process.exit(code ?? 0))
  announce()
}

async function announce() {
  const address = `http://localhost:${port}`
  for (let attempt = 0; attempt < 100; attempt++) {
    const answered = await fetch(`${address}/health/live`).then(
      (answer) => answer.ok,
      () => false
    )
    if (answered) break
    await new Promise((later) => setTimeout(later, 100))
  }
  console.log(`
Darna is at ${address}

  finance@example.org       logs expenses            finansininkė
  manager@example.org       approves, plans          projekto vadovė
  coordinator@example.org   plans, reports progress  projekto koordinatorius
  auditor@example.org       reads, downloads         pirmo lygio kontrolierė
  member@example.org        reads                    vietos veiklos grupės narys
  admin@example.org         users and programmes     administratorė

  password of all:          darna-pavyzdys-2021

Stop with Ctrl+C. The data stays in ${settings.DATA_DIR ?? 'data'}/.`)
}
