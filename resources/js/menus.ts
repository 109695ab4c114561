import { up } from './unpoly.ts'

const WIDE = matchMedia('(width >= 64rem)')

/** Closes menus on Escape and on a click elsewhere; opens the side navigation where an old browser cannot by style alone. */
export function setUpMenus() {
  document.addEventListener('click', (event) => {
    for (const menu of openMenus()) {
      if (!menu.contains(event.target as Node)) menu.open = false
    }
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    for (const menu of openMenus()) {
      menu.open = false
      menu.querySelector('summary')?.focus()
    }
  })
  if (!CSS.supports('selector(::details-content)')) {
    up.compiler('details.side', (side) => {
      const fit = () => side.toggleAttribute('open', WIDE.matches)
      fit()
      WIDE.addEventListener('change', fit)
      return () => WIDE.removeEventListener('change', fit)
    })
  }
}

function openMenus() {
  return document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]')
}
