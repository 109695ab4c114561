import { up } from './unpoly.ts'

type Option = { value: string; label: string; isNew?: boolean }

const MOST_SHOWN = 20
const PAUSE = 120

/**
 * <select data-combobox="/…/choices">: a list too long to scroll becomes a field one types in (WAI-ARIA APG, editable
 * combobox with a list). The first match is active at once: Tab or Enter takes it. The select stays in the form, out of
 * sight, as the one that holds the value; without script it is all there is.
 *
 * data-complete: the select holds every choice, and typing asks nobody; else the address is asked with ?q=.
 * data-new: the id of a field for a name that is not in the list; data-new-words, data-list, data-found, data-none: what is said.
 */
export function setUpComboboxes() {
  up.compiler('select[data-combobox]', (element) => {
    const select = element as HTMLSelectElement
    const box = new Combobox(select)
    return () => box.end()
  })
}

class Combobox {
  readonly #input = document.createElement('input')
  readonly #list = document.createElement('ul')
  readonly #status = document.createElement('span')
  readonly #newField: HTMLInputElement | null
  #shown: Option[] = []
  #active = -1
  #timer: ReturnType<typeof setTimeout> | undefined
  #request: AbortController | undefined
  #waits = false

  constructor(private readonly select: HTMLSelectElement) {
    this.#newField = document.getElementById(select.dataset.new ?? '') as HTMLInputElement | null
    this.#build()
    this.#input.addEventListener('input', () => this.#search())
    this.#input.addEventListener('keydown', (event) => this.#onKey(event))
    this.#input.addEventListener('click', () => this.#open(this.#matching('')))
    this.#input.addEventListener('blur', () => this.#settle())
    this.#list.addEventListener('mousedown', (event) => this.#onPick(event))
    select.addEventListener('change', () => this.#showChosen())
    this.#showChosen()
  }

  end() {
    clearTimeout(this.#timer)
    this.#request?.abort()
  }

  #build() {
    const { select } = this
    const input = this.#input
    const list = this.#list
    input.className = 'input'
    input.id = select.id
    list.id = `${select.id}-list`
    list.className = 'combobox__list'
    list.hidden = true
    for (const [name, value] of Object.entries({
      'role': 'combobox',
      'autocomplete': 'off',
      'spellcheck': 'false',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': list.id,
    })) {
      input.setAttribute(name, value)
    }
    for (const name of ['aria-describedby', 'aria-invalid', 'placeholder']) {
      const value = select.getAttribute(name)
      if (value) input.setAttribute(name, value)
    }
    if (select.autofocus) input.autofocus = true
    list.setAttribute('role', 'listbox')
    list.setAttribute('aria-label', select.dataset.list ?? '')
    this.#status.className = 'visually-hidden'
    this.#status.setAttribute('role', 'status')
    const frame = document.createElement('div')
    frame.className = 'combobox'
    frame.append(input, list, this.#status)
    select.removeAttribute('id')
    select.hidden = true
    select.before(frame)
  }

  #showChosen() {
    const { selectedOptions, value } = this.select
    this.#input.value = value === '' ? '' : (selectedOptions[0]?.label ?? '')
    this.#close()
  }

  #search() {
    clearTimeout(this.#timer)
    this.#request?.abort()
    const typed = this.#input.value.trim()
    if ('complete' in this.select.dataset || typed === '') return this.#open(this.#matching(typed))
    this.#waits = true
    this.#timer = setTimeout(() => this.#ask(typed), PAUSE)
  }

  async #ask(typed: string) {
    const request = (this.#request = new AbortController())
    const found = await fetchOptions(`${this.select.dataset.combobox}`, typed, request.signal)
    if (request.signal.aborted) return
    this.#waits = false
    this.#open(found ?? this.#matching(typed))
    if (document.activeElement !== this.#input) this.#settle()
  }

  #matching(typed: string): Option[] {
    const words = fold(typed)
    return [...this.select.options]
      .filter(({ value, label }) => value !== '' && fold(label).includes(words))
      .slice(0, MOST_SHOWN)
      .map(({ value, label }) => ({ value, label }))
  }

  #open(found: Option[]) {
    const typed = this.#input.value.trim()
    this.#shown = [...found]
    if (typed !== '' && this.#newField && typed !== this.#chosenLabel) {
      this.#shown.push({
        value: '',
        label: `${this.select.dataset.newWords} „${typed}“`,
        isNew: true,
      })
    }
    const { found: foundWord, none } = this.select.dataset
    this.#status.textContent = found.length > 0 ? `${foundWord}: ${found.length}` : (none ?? '')
    this.#list.replaceChildren(...this.#shown.map((option, at) => this.#item(option, at)))
    this.#list.hidden = this.#shown.length === 0
    this.#input.setAttribute('aria-expanded', String(this.#shown.length > 0))
    this.#move(typed === '' ? -1 : 0)
  }

  get #chosenLabel() {
    return this.select.value === '' ? '' : (this.select.selectedOptions[0]?.label ?? '')
  }

  #item({ label, isNew }: Option, at: number) {
    const item = document.createElement('li')
    item.id = `${this.#list.id}-${at}`
    item.setAttribute('role', 'option')
    item.className = isNew ? 'combobox__option combobox__option--new' : 'combobox__option'
    item.textContent = label
    return item
  }

  #move(to: number) {
    this.#active = Math.min(to, this.#shown.length - 1)
    for (const [at, item] of [...this.#list.children].entries()) {
      item.setAttribute('aria-selected', String(at === this.#active))
      if (at === this.#active) item.scrollIntoView({ block: 'nearest' })
    }
    if (this.#active < 0) this.#input.removeAttribute('aria-activedescendant')
    else this.#input.setAttribute('aria-activedescendant', `${this.#list.id}-${this.#active}`)
  }

  get #isOpen() {
    return !this.#list.hidden
  }

  #close() {
    this.#list.hidden = true
    this.#shown = []
    this.#active = -1
    this.#input.setAttribute('aria-expanded', 'false')
    this.#input.removeAttribute('aria-activedescendant')
  }

  #onKey(event: KeyboardEvent) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!this.#isOpen) return this.#open(this.#matching(''))
      const count = this.#shown.length
      this.#move((this.#active + (event.key === 'ArrowDown' ? 1 : count - 1) + count) % count)
    } else if (event.key === 'Enter' && this.#isOpen && this.#active >= 0) {
      event.preventDefault()
      this.#take(this.#shown[this.#active]!)
    } else if (event.key === 'Escape' && this.#isOpen) {
      event.stopPropagation()
      this.#showChosen()
    } else if (event.key === 'Tab' && this.#isOpen && this.#shown[this.#active]?.isNew) {
      event.preventDefault()
      this.#take(this.#shown[this.#active]!)
    }
  }

  #onPick(event: Event) {
    event.preventDefault() // the field keeps the focus
    const item = (event.target as HTMLElement).closest('li')
    if (item) this.#take(this.#shown[[...this.#list.children].indexOf(item)]!)
  }

  /** On leaving: what is active is taken; an emptied field chooses nothing; what fits nothing gives way to what was chosen. */
  #settle() {
    if (this.#waits) return
    const typed = this.#input.value.trim()
    const active = this.#shown[this.#active]
    if (typed === '') this.#choose({ value: '', label: '' })
    else if (typed !== this.#chosenLabel && active && !active.isNew) this.#choose(active)
    else this.#showChosen()
  }

  #take(option: Option) {
    if (!option.isNew) return this.#choose(option)
    const field = this.#newField!
    field.value = this.#input.value.trim()
    this.#choose({ value: '', label: '' })
    field.closest('details')!.open = true
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.focus()
  }

  #choose({ value, label }: Option) {
    const isNew = ![...this.select.options].some((option) => option.value === value)
    if (isNew) this.select.append(new Option(label, value))
    const isChanged = this.select.value !== value
    this.select.value = value
    this.#showChosen()
    if (isChanged) this.select.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

async function fetchOptions(
  url: string,
  typed: string,
  signal: AbortSignal
): Promise<Option[] | undefined> {
  try {
    const response = await fetch(`${url}?${new URLSearchParams({ q: typed })}`, {
      signal,
      headers: { Accept: 'application/json' },
    })
    return response.ok ? ((await response.json()) as Option[]) : undefined
  } catch {
    return undefined
  }
}

/** As the server folds what it searches: 'Šiauliai' is found by 'siaul'. */
function fold(text: string) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}
