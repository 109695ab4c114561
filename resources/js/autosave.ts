import { up } from './unpoly.ts'
import { contents } from './unsaved_guard.ts'

const IDLE = 2000
/** Fields that belong to one sending of the form, not to what was typed. */
const NOT_TYPED = new Set(['_csrf', '_method'])

/**
 * <form data-autosave-url="/…" data-autosave-id="…">: what is typed is kept by the server after each pause, and said in
 * [data-autosave-note]. What the server could not take (signed out meanwhile, no network) waits in this tab under the id,
 * which names the person too, and stands in the form again when he comes back. Files are not kept.
 */
export function setUpAutosave() {
  let sent: string | undefined

  up.compiler('form[data-autosave-url]', (element) => {
    const form = new KeptForm(element as HTMLFormElement)
    const remember = () => {
      sent = form.id
    }
    element.addEventListener('submit', remember)
    return () => form.end()
  })

  // A page that follows the form has saved what was typed, and a refusal holds it; the way to sign in does neither.
  up.on('up:fragment:loaded', (event) => {
    if (sent === undefined) return
    const { url = '', status = 0 } = event.response ?? {}
    const isHeld = status < 400 || status === 409 || status === 422
    if (isHeld && !/\/login(\?|$)/.test(url)) sessionStorage.removeItem(sent)
    sent = undefined
  })
}

class KeptForm {
  readonly id: string
  #timer: ReturnType<typeof setTimeout> | undefined
  #request: AbortController | undefined
  #kept: string
  #isSent = false
  readonly #flush = () => this.#save(true)

  constructor(private readonly form: HTMLFormElement) {
    this.id = `typed:${form.dataset.autosaveId}`
    this.#kept = this.#typed()
    const schedule = () => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#save(false), IDLE)
    }
    form.addEventListener('input', schedule)
    form.addEventListener('change', schedule)
    form.addEventListener('submit', () => {
      this.#isSent = true
      this.#stop()
      this.#keepHere()
    })
    addEventListener('pagehide', this.#flush)
    this.#restore(schedule)
  }

  end() {
    this.#stop()
    removeEventListener('pagehide', this.#flush)
  }

  #stop() {
    clearTimeout(this.#timer)
    this.#request?.abort()
  }

  #fields(): [string, string][] {
    return [...new FormData(this.form)].filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string'
    )
  }

  #typed(): string {
    return JSON.stringify(this.#fields().filter(([name]) => !NOT_TYPED.has(name)))
  }

  async #save(isLeaving: boolean) {
    const typed = this.#typed()
    if (typed === this.#kept || (isLeaving && this.#isSent)) return
    this.#request?.abort()
    const request = (this.#request = new AbortController())
    const seen = contents(this.form)
    const fields = this.#fields().filter(([name]) => name !== '_method')
    const answer = await send(
      this.form.dataset.autosaveUrl!,
      fields,
      isLeaving ? undefined : request.signal
    )
    if (request.signal.aborted || this.#isSent) return
    if (answer?.isKept) {
      this.#kept = typed
      sessionStorage.removeItem(this.id)
      const hasFiles = [...new FormData(this.form).values()].some(
        (value) => value instanceof File && value.name !== ''
      )
      if (!hasFiles) this.form.dispatchEvent(new CustomEvent('autosave:kept', { detail: seen }))
    } else this.#keepHere()
    this.#say(answer?.note ?? this.form.dataset.autosaveFailed ?? '')
  }

  #say(note: string) {
    const place = this.form.querySelector('[data-autosave-note]')
    if (place) place.textContent = note
  }

  #keepHere() {
    sessionStorage.setItem(this.id, this.#typed())
  }

  #restore(schedule: () => void) {
    const waiting = sessionStorage.getItem(this.id)
    if (waiting === null || waiting === this.#kept) return
    fill(this.form, JSON.parse(waiting) as [string, string][])
    this.#say(this.form.dataset.autosaveBack ?? '')
    schedule()
  }
}

type Answer = { isKept: boolean; note?: string }

/** @returns undefined when nobody who can keep it answered: no network, or the page to sign in */
async function send(
  url: string,
  fields: [string, string][],
  signal: AbortSignal | undefined
): Promise<Answer | undefined> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams(fields),
      signal: signal ?? null,
      keepalive: signal === undefined,
      headers: { Accept: 'application/json' },
    })
    const isJson = response.headers.get('content-type')?.includes('json')
    if (!isJson) return undefined
    const { note } = (await response.json()) as { note?: string }
    return note === undefined ? { isKept: response.ok } : { isKept: response.ok, note }
  } catch {
    return undefined
  }
}

/** Puts what was typed back into its fields; a box that is not named was not ticked. */
function fill(form: HTMLFormElement, typed: [string, string][]) {
  const values = new Map(typed)
  for (const element of form.elements) {
    const field = element as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
    if (!field.name || NOT_TYPED.has(field.name) || field.type === 'file') continue
    if (field instanceof HTMLButtonElement) continue
    if (field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type)) {
      field.checked = values.get(field.name) === field.value
    } else if (values.has(field.name)) field.value = values.get(field.name)!
    if (field.value !== '') field.closest('details')?.setAttribute('open', '')
    field.dispatchEvent(new Event('change', { bubbles: true }))
  }
}
