import { up } from './unpoly.ts'

/**
 * A form of tables one types in, marked `data-grid`: Enter goes down the column and Shift+Enter up; so do the arrows where a field
 * has no use for them. Tab goes on as everywhere, Ctrl+Enter sends.
 */
export function setUpGrids() {
  up.on('keydown', '[data-grid] .input--cell', (event, field) => {
    const step = stepOf(event as KeyboardEvent, field)
    if (step === 0) return
    const beside = neighbour(field, step)
    event.preventDefault()
    if (!beside) return
    beside.focus()
    if (beside instanceof HTMLInputElement && beside.type === 'text') beside.select()
  })
}

function stepOf(
  { key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent,
  field: Element
): number {
  if (ctrlKey || metaKey || altKey) return 0
  if (key === 'Enter') return shiftKey ? -1 : 1
  if (!(field instanceof HTMLInputElement) || field.type !== 'text') return 0
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
}

/** The field of the same column so many rows on, over the tables of the whole form. */
function neighbour(field: Element, step: number): HTMLElement | undefined {
  const cell = field.closest('td')
  const column = cell ? [...cell.parentElement!.children].indexOf(cell) : -1
  const rows = [...field.closest('[data-grid]')!.querySelectorAll('tbody tr')]
  const row = rows[rows.indexOf(field.closest('tr')!) + step]
  return row?.children[column]?.querySelector<HTMLElement>('.input--cell') ?? undefined
}
