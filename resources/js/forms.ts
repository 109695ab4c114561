import { up } from './unpoly.ts'

const DOWNLOAD_PAUSE = 3000

/** A form is sent once, however often the button is pressed; Ctrl+Enter sends the form one is typing in. */
export function setUpForms() {
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target as HTMLFormElement
      if (form.method === 'get' || form.method === 'dialog') return
      if (form.hasAttribute('data-sending')) {
        event.preventDefault()
        event.stopImmediatePropagation()
        return
      }
      markSending(form)
      if (form.hasAttribute('data-download')) setTimeout(() => markIdle(form), DOWNLOAD_PAUSE)
    },
    { capture: true }
  )

  up.compiler('#error-summary', nameFields)
  up.on('up:request:loaded up:request:offline', releaseForms)
  addEventListener('pageshow', releaseForms)

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    const form = (event.target as HTMLElement).closest('form')
    if (!form) return
    event.preventDefault()
    form.requestSubmit()
  })
}

/** "Fill in this field" means little in a list: each error says which field, unless the server has said it. */
function nameFields(summary: HTMLElement) {
  for (const link of summary.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const field = document.getElementById(link.hash.slice(1))
    const label = (
      field?.closest('fieldset.field')?.querySelector('legend') ??
      document.querySelector(`label[for="${field?.id}"]`)
    )?.firstChild?.textContent?.trim()
    if (label && !link.textContent?.includes(label)) link.prepend(`${label}: `)
  }
}

function markSending(form: HTMLFormElement) {
  form.setAttribute('data-sending', '')
  for (const button of submitButtons(form)) button.setAttribute('aria-disabled', 'true')
}

function markIdle(form: HTMLFormElement) {
  form.removeAttribute('data-sending')
  for (const button of submitButtons(form)) button.removeAttribute('aria-disabled')
}

function releaseForms() {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sending]'))
    markIdle(form)
}

function submitButtons(form: HTMLFormElement) {
  return [...form.elements].filter((element) =>
    element.matches('button[type="submit"], button:not([type])')
  )
}
