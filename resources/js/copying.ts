/** A button with `data-copy="FIELD ID"` copies what the field holds and says so (`data-copied`). */
export function setUpCopying() {
  document.addEventListener('click', async (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-copy]')
    if (!button) return
    const field = document.getElementById(button.dataset.copy!) as HTMLInputElement
    field.select()
    await navigator.clipboard?.writeText(field.value)
    button.textContent = button.dataset.copied ?? ''
  })
}
