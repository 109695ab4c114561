import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

export type Probe = { longestStallMs: number; peakRss: number; rss: number }

const PORT = 3399

/** The production build with the probe in it, on its own port and data folder. */
export class DarnaServer {
  readonly origin = `http://127.0.0.1:${PORT}`
  #process: ChildProcess | undefined

  constructor(private readonly environment: NodeJS.ProcessEnv) {}

  async start() {
    this.#process = fork('build/bin/server.js', {
      execArgv: [
        '--import',
        './bench/probe.mjs',
        ...(process.env.BENCH_NODE_OPTIONS?.split(' ') ?? []),
      ],
      env: { ...this.environment, PORT: String(PORT), HOST: '127.0.0.1' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    process.once('exit', () => this.stop())
    for (let attempt = 0; attempt < 200; attempt++) {
      const ready = await fetch(`${this.origin}/health/ready`).then(
        (answer) => answer.ok,
        () => false
      )
      if (ready) return
      await pause(100)
    }
    throw new Error('The production build does not answer')
  }

  /** What the probe saw since it was last asked. */
  probe(): Promise<Probe> {
    return new Promise((resolve) => {
      const listen = (message: unknown) => {
        if (typeof message !== 'object' || !message || !('longestStallMs' in message)) return
        this.#process!.off('message', listen)
        resolve(message as Probe)
      }
      this.#process!.on('message', listen)
      this.#process!.send('probe')
    })
  }

  stop() {
    this.#process?.kill('SIGTERM')
  }

  /** Signs in as the finance officer of the sample. @returns the Cookie header of the session */
  async signIn(email: string, password: string): Promise<string> {
    const page = await fetch(`${this.origin}/login`)
    const token = /name=['"]_csrf['"] value=['"]([^'"]+)/.exec(await page.text())?.[1] ?? ''
    const answer = await fetch(`${this.origin}/login`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'cookie': cookies(page), 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ _csrf: token, email, password }),
    })
    if (answer.status !== 303) throw new Error(`Signing in answered ${answer.status}`)
    return cookies(answer, page)
  }
}

/** A bare server that sends the given page. @returns its origin and how to stop it */
export async function startFloor(body: Buffer, headers: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'darna-floor-'))
  writeFileSync(join(folder, 'body'), body)
  writeFileSync(join(folder, 'headers'), JSON.stringify(headers))
  const child = fork('bench/floor.mjs', [join(folder, 'body'), join(folder, 'headers')], {
    execArgv: [],
  })
  const { port } = await new Promise<{ port: number }>((resolve) =>
    child.once('message', (m) => resolve(m as never))
  )
  return { origin: `http://127.0.0.1:${port}`, stop: () => child.kill() }
}

/** The cookies that answers set, later answers first, as a request sends them. */
function cookies(...answers: Response[]): string {
  const jar = new Map<string, string>()
  for (const answer of answers.reverse()) {
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0]!.split('=') as [string, string]
      jar.set(name, value)
    }
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
}
