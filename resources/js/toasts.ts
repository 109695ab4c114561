import { up } from './unpoly.ts'

/** A message can be dismissed, and leaves by itself with the next step. */
export function setUpToasts() {
  document.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest('[data-dismiss]')
    if (!button) return
    button.closest('.toast, .notice')?.remove()
    document.getElementById('main')?.focus({ preventScroll: true })
  })
  up.on('up:link:follow up:form:submit', () => {
    for (const toast of document.querySelectorAll('#flash > .toast')) toast.remove()
  })
}
