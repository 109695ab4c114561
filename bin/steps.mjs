/**
 * What the two commands of the README share. Plain JavaScript for any Node from 18 on: it runs before anything is installed.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { randomBytes } from 'node:crypto'

export const ROOT = resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const BIN = join(ROOT, 'node_modules', '.bin')
/** Node of the project, once it is installed. */
export const NODE = join(BIN, process.platform === 'win32' ? 'node.cmd' : 'node')

/** Ends with one plain sentence instead of a stack trace. */
export function stop(sentence) {
  console.error(`\n${sentence}`)
  process.exit(1)
}

/** The environment of every step: the project's own Node first. */
export function environment(more = {}) {
  return { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH}`, ...more }
}

/** Runs a command and shows its output. @returns its exit code */
export function run(command, parameters, more = {}) {
  const { status, error } = spawnSync(command, parameters, {
    cwd: ROOT,
    stdio: 'inherit',
    env: environment(more),
  })
  return error ? 1 : (status ?? 1)
}

/** Runs a step that must succeed. */
export function must(title, command, parameters, more = {}) {
  console.log(`\n— ${title}`)
  if (run(command, parameters, more) !== 0)
    stop(`Stopped: “${title}” failed. What went wrong stands above.`)
}

export function requireWritableFolder() {
  try {
    accessSync(ROOT, constants.W_OK)
    mkdirSync(join(ROOT, 'tmp'), { recursive: true })
    writeFileSync(join(ROOT, 'tmp', '.writable'), '')
  } catch {
    stop(
      `The folder ${ROOT} cannot be written to. Copy the project to a folder of your own and start again.`
    )
  }
}

/**
 * Installs the packages when they are not there or the lock has changed since. Install scripts are skipped but for the
 * one that brings Node: everything else comes ready built, and needs no compiler.
 */
export function install() {
  const lock = readFileSync(join(ROOT, 'package-lock.json'), 'utf8')
  const mark = join(ROOT, 'node_modules', '.darna-lock')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock && existsSync(NODE)) return
  must('Installing packages', 'npm', [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])
  must('Installing Node for the project', 'npm', ['rebuild', 'node', '--loglevel=error'])
  writeFileSync(mark, lock)
}

/** Writes .env with a key of its own, when there is none yet. */
export function createEnvironmentFile() {
  const file = join(ROOT, '.env')
  if (existsSync(file)) return
  const example = readFileSync(join(ROOT, '.env.example'), 'utf8')
  writeFileSync(
    file,
    example.replace(/^APP_KEY=.*$/m, `APP_KEY=${randomBytes(32).toString('base64url')}`)
  )
}
