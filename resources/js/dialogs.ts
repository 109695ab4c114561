import { up } from './unpoly.ts'

/**
 * Turns <details data-dialog> into a modal dialog. Without script it stays a disclosure with the same form in it.
 */
export function setUpDialogs() {
  up.compiler('details[data-dialog]', (element) => {
    const details = element as HTMLDetailsElement
    const summary = details.querySelector('summary')!
    const panel = details.querySelector<HTMLElement>('[data-dialog-panel]')!

    const dialog = document.createElement('dialog')
    dialog.className = 'dialog'
    dialog.setAttribute('aria-labelledby', panel.querySelector('.dialog__title')?.id ?? '')

    const button = document.createElement('button')
    button.type = 'button'
    button.className = summary.className
    button.append(...summary.childNodes)
    button.setAttribute('aria-haspopup', 'dialog')
    button.addEventListener('click', open)

    function open() {
      dialog.showModal()
      panel.querySelector<HTMLElement>('textarea, select, input:not([type="hidden"])')?.focus()
    }

    const openAtOnce = details.open
    dialog.append(panel)
    details.replaceWith(button, dialog)

    dialog.addEventListener('click', (event) => {
      const target = event.target as HTMLElement
      if (target === dialog || target.closest('[data-dialog-close]')) dialog.close()
    })
    if (openAtOnce) open()
  })
}
