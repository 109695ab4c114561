import { up } from './unpoly.ts'

const ROLES: Record<string, string> = {
  'table': 'table',
  'thead, tbody, tfoot': 'rowgroup',
  'tr': 'row',
  'td': 'cell',
  'thead th': 'columnheader',
  'tbody th, tfoot th': 'rowheader',
}

/** Rows drawn as cards lose their table meaning in some browsers; the roles give it back to screen readers. */
export function setUpTables() {
  up.compiler('table.table--stack', (table) => {
    table.setAttribute('role', 'table')
    for (const [selector, role] of Object.entries(ROLES)) {
      for (const part of table.querySelectorAll(selector)) part.setAttribute('role', role)
    }
  })

  // A region that has nothing to scroll is no stop for the keyboard.
  up.compiler('.table-region[tabindex]', (region) => {
    const fit = () => {
      region.tabIndex = region.scrollWidth > region.clientWidth ? 0 : -1
    }
    const observer = new ResizeObserver(fit)
    observer.observe(region)
    return () => observer.disconnect()
  })
}
