const ONE_YEAR = 31_536_000

/** Switches at once and leaves the choice in a cookie, from which the server draws the next page. */
export function setUpTheme() {
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target as HTMLFormElement
      if (!form.matches('[data-theme-form]')) return
      event.preventDefault()
      event.stopImmediatePropagation()
      const theme = isDark() ? 'light' : 'dark'
      document.documentElement.dataset.theme = theme
      document.cookie = `theme=${theme}; path=/; max-age=${ONE_YEAR}; samesite=lax`
    },
    { capture: true }
  )
}

function isDark() {
  const chosen = document.documentElement.dataset.theme
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
}
