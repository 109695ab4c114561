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
    let kept: string | undefined

    const isChanged = () => !leaving && contents(form) !== before && contents(form) !== kept
    const showNote = () => note?.toggleAttribute('hidden', !isChanged())

    form.addEventListener('input', showNote)
    form.addEventListener('change', showNote)
    // What the server keeps for the person is not lost by leaving.
    form.addEventListener('autosave:kept', (event) => {
      kept = (event as CustomEvent<string>).detail
      showNote()
    })
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

/** Everything that stands in a form, files by their names, as one text to compare. */
export function contents(form: HTMLFormElement) {
  const pairs = [...new FormData(form)].map(([name, value]) => [
    name,
    value instanceof File ? value.name : value,
  ])
  return JSON.stringify(pairs)
}
