const OFF = 'shortcuts-off'

/**
 * Keys that save the way to the mouse: whatever names one in data-shortcut ("n", "alt+n", "?") is pressed or opened by it.
 * Single letters work outside fields only, and the help has a box that turns all of them off for good: a screen reader or
 * a dictation program may want them for itself (WCAG 2.1.4).
 */
export function setUpShortcuts() {
  document.addEventListener('keydown', (event) => {
    const key = keyOf(event)
    if (!key || isOff()) return
    const wanted = document.querySelector<HTMLElement>(`#main [data-shortcut="${key}"]`)
    if (!wanted) return
    event.preventDefault()
    if (wanted instanceof HTMLDetailsElement) {
      wanted.open = !wanted.open
      wanted.querySelector('summary')?.focus()
    } else wanted.click()
  })
  document.addEventListener('change', (event) => {
    const box = event.target as HTMLInputElement
    if (!box.matches('[data-shortcuts-off]')) return
    if (box.checked) localStorage.setItem(OFF, '1')
    else localStorage.removeItem(OFF)
  })
  document.addEventListener('toggle', showChoice, { capture: true })
}

function keyOf(event: KeyboardEvent): string | undefined {
  if (event.ctrlKey || event.metaKey || event.isComposing || event.repeat) return undefined
  if (event.altKey) return event.code === 'KeyN' ? 'alt+n' : undefined
  const isTyping = (event.target as HTMLElement).closest(
    'input, select, textarea, [contenteditable]'
  )
  return isTyping ? undefined : event.key === '?' ? '?' : event.key.toLowerCase()
}

function isOff() {
  return localStorage.getItem(OFF) !== null
}

function showChoice() {
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-shortcuts-off]')) {
    box.checked = isOff()
  }
}
