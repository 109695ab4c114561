import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import app from '@adonisjs/core/services/app'
import type { ACTS } from '#tests/functional/crash/acts'

const DOOMED = fileURLToPath(new URL('./doomed.ts', import.meta.url))

/**
 * Does an act in a process of its own over the same database, killed before it asks the given question.
 * @param question 0 lets it live
 * @returns how many questions it asked to its end; null when it was killed before
 */
export function dyingAt(
  act: keyof typeof ACTS,
  parameters: object,
  question: number
): Promise<number | null> {
  const child = spawn(
    process.execPath,
    ['--import=@poppinss/ts-exec', DOOMED, act, JSON.stringify(parameters), String(question)],
    { cwd: app.makePath(), env: { ...process.env, NODE_NO_WARNINGS: '1' } }
  )
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  child.stderr.on('data', (chunk) => (said += chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (_code, signal) => {
      const ended = /ended after (\d+)/.exec(said)
      if (signal === 'SIGKILL') resolve(null)
      else if (ended) resolve(Number(ended[1]))
      else reject(new Error(said))
    })
  })
}
