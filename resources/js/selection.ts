import { up } from './unpoly.ts'

/**
 * <form data-selection>: rows with a checkbox. One box marks all rows of the page, Shift marks everything between two, and
 * how many are marked, and what they add up to, is said while it changes. Without script the boxes and buttons are enough.
 */
export function setUpSelection() {
  up.compiler('form[data-selection]', (element) => {
    const boxes = [...element.querySelectorAll<HTMLInputElement>('input[name="ids"]')]
    const all = element.querySelector<HTMLInputElement>('[data-select-all]')
    let last: HTMLInputElement | undefined

    const show = () => showSelection(element, boxes, all)

    element.addEventListener('click', (event) => {
      const box = event.target as HTMLInputElement
      if (!boxes.includes(box)) return
      if (event.shiftKey && last) markBetween(boxes, last, box)
      last = box
      show()
    })
    all?.addEventListener('change', () => {
      for (const box of boxes) box.checked = all.checked
      show()
    })
    show()
  })
}

function markBetween(boxes: HTMLInputElement[], one: HTMLInputElement, other: HTMLInputElement) {
  const [from, to] = [boxes.indexOf(one), boxes.indexOf(other)].sort((a, b) => a - b)
  for (const box of boxes.slice(from, to! + 1)) box.checked = other.checked
}

function showSelection(
  element: HTMLElement,
  boxes: HTMLInputElement[],
  all: HTMLInputElement | null
) {
  const marked = boxes.filter((box) => box.checked)
  const cents = marked.reduce((sum, box) => sum + Number(box.dataset.cents), 0)
  const amount = new Intl.NumberFormat(document.documentElement.lang, {
    style: 'currency',
    currency: 'EUR',
  })
  element.querySelector('[data-selection-count]')!.textContent = String(marked.length)
  element.querySelector('[data-selection-amount]')!.textContent = amount.format(cents / 100)
  element.querySelector('[data-selection-sum]')!.toggleAttribute('hidden', marked.length === 0)
  element.querySelector('[data-selection-hint]')!.toggleAttribute('hidden', marked.length > 0)
  if (!all) return
  all.checked = marked.length === boxes.length
  all.indeterminate = marked.length > 0 && marked.length < boxes.length
}
