import { up } from './unpoly.ts'

/** Asks before leaving a form marked data-guard-unsaved that holds changes. */
export function setUpUnsavedGuard() {
  let guarded: (() => boolean) | undefined

  up.compiler('form[data-guard-unsaved]', (element) => {
    const form = element as HTMLFormElement
    // A form that came back refused holds what was typed: it counts as changed from the start.
    const before = form.querySelector('#error-summary, #stale-notice') ? undefined : contents(form)
    const note = form.querySelector<HTMLElement>('[data-unsaved-note]')
    let leaving = false

    const isChanged = () => !leaving && contents(form) !== before
    const showNote = () => note?.toggleAttribute('hidden', !isChanged())

    form.addEventListener('input', showNote)
    form.addEventListener('change', showNote)
    form.addEventListener('submit', () => {
      leaving = true
    })
    guarded = isChanged
    return () => {
      if (guarded === isChanged) guarded = undefined
    }
  })

  addEventListener('beforeunload', (event) => {
    if (guarded?.()) event.preventDefault()
  })
  up.on('up:link:follow', (event) => {
    if (guarded?.() && !confirm(document.body.dataset.unsavedText)) event.preventDefault()
  })
}

function contents(form: HTMLFormElement) {
  const pairs = [...new FormData(form)].map(([name, value]) => [
    name,
    value instanceof File ? value.name : value,
  ])
  return JSON.stringify(pairs)
}
