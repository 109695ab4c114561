import type { DarnaServer } from './servers.js'

const ROWS = 5_000
const MEGABYTE = 1024 * 1024

/**
 * A table of five thousand invoices, from the upload over the preview to drafts, as the finance officer does it: the time of
 * each step as she waits for it, and the server's memory over idle meanwhile.
 */
export async function measureImport(
  server: DarnaServer,
  project: number,
  cookie: string
): Promise<string> {
  const { rss: idle } = await server.probe()
  const visitor = new Visitor(server.origin, cookie)
  const base = `/projects/${project}/imports`
  const token = await visitor.token(`${base}/create`)

  const started = performance.now()
  const upload = new FormData()
  upload.set('_csrf', token)
  upload.set('files[]', new Blob([table()]), 'saskaitos.csv')
  const mapping = await visitor.send(base, upload)
  const read = performance.now()
  const here = mapping.replace(/\/mapping$/, '')
  await visitor.send(
    `${here}/mapping?_method=PUT`,
    new URLSearchParams(await visitor.form(mapping))
  )
  const previewed = performance.now()
  await visitor.send(`${here}/run`, new URLSearchParams({ _csrf: token }))
  await visitor.until(here, /\/undoing/)
  const imported = performance.now()

  const { longestStallMs, peakRss } = await server.probe()
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`
  return [
    '| import | read | preview | written | peak memory over idle | longest stall |',
    '|---|---|---|---|---|---|',
    `| ${ROWS} rows | ${seconds(started, read)} | ${seconds(read, previewed)} | ${seconds(previewed, imported)} | ` +
      `${((peakRss - idle) / MEGABYTE).toFixed(0)} MB | ${longestStallMs.toFixed(0)} ms |`,
  ].join('\n')
}

/** Somebody signed in who follows redirects by hand. */
class Visitor {
  constructor(
    private readonly origin: string,
    private readonly cookie: string
  ) {}

  async page(path: string): Promise<string> {
    const answer = await fetch(this.origin + path, { headers: { cookie: this.cookie } })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
    return answer.text()
  }

  async token(path: string): Promise<string> {
    return /name=['"]_csrf['"] value=['"]([^'"]+)/.exec(await this.page(path))![1]!
  }

  /** The fields of the columns' form as they were guessed, external services of the second stage where the table is silent. */
  async form(path: string): Promise<[string, string][]> {
    const page = await this.page(path)
    const token = /name=['"]_csrf['"] value=['"]([^'"]+)/.exec(page)![1]!
    const fields: [string, string][] = [['_csrf', token]]
    for (const [, attributes, options] of page.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)) {
      const name = /name=["']([^"']+)/.exec(attributes!)?.[1]
      const values = [...options!.matchAll(/<option[^>]*value="([^"]*)"([^>]*)/g)]
      const chosen = values.find(([, , more]) => more!.includes('selected'))?.[1]
      const last = values.at(-1)?.[1] ?? ''
      if (name) fields.push([name, chosen || (/^(category|stage)$/.test(name) ? last : '')])
    }
    return fields
  }

  /** @returns the address it was sent on to */
  async send(path: string, body: FormData | URLSearchParams): Promise<string> {
    const headers = { cookie: this.cookie }
    const answer = await fetch(this.origin + path, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body,
    })
    if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}`)
    return answer.headers.get('location')!.replace(this.origin, '')
  }

  async until(path: string, sign: RegExp): Promise<void> {
    for (let attempt = 0; attempt < 600; attempt++) {
      if (sign.test(await this.page(path))) return
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`${path} did not come to its end`)
  }
}

function table(): string {
  const rows = Array.from({ length: ROWS }, (_row, at) => {
    const net = 1_000 + ((at * 7919) % 90_000)
    const day = `2022-${String(1 + (at % 12)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`
    const cells = [`UAB „Tiekėjas ${at % 200}“`, 302_000_000 + (at % 200), `ĮK ${at}`, day]
    const amounts = [(net / 100).toFixed(2), (Math.round(net * 0.21) / 100).toFixed(2), day]
    return [...cells, `Dirbtuvių organizavimo paslaugos, ${at} užsakymas`, ...amounts].join(';')
  })
  const headings =
    'Tiekėjas;Tiekėjo kodas;Sąskaitos numeris;Sąskaitos data;Aprašymas;Suma be PVM;PVM;Mokėjimo data'
  return [headings, ...rows].join('\n')
}
