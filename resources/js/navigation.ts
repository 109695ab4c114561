import { up } from './unpoly.ts'

/** What must reach the browser itself: files, and whatever changes the frame around <main>. */
const FILES = [
  '[download]',
  '[data-download]',
  '[href*=".xlsx"]',
  '[href*=".zip"]',
  '[href*=".pdf"]',
  '[href*=".ics"]',
  '[href*=".csv"]',
]

/** Links and forms replace <main> only, so pages need no attributes of their own. */
export function setUpNavigation() {
  up.link.config.followSelectors.push('a[href]')
  up.link.config.noFollowSelectors.push(...FILES, '[data-layout="guest"] a')
  up.form.config.submitSelectors.push('form')
  up.form.config.noSubmitSelectors.push(
    '[data-download]',
    '[data-layout="guest"] form',
    'form[method="dialog"]'
  )

  // The server knows which link is current, sections included; Unpoly compares addresses only.
  up.status.config.navSelectors = []

  // Money on screen must never be yesterday's: nothing is shown from memory.
  up.network.config.autoCache = () => false

  // An answer in the other frame (signed out meanwhile, error page) replaces the whole page.
  up.on('up:fragment:loaded', (event) => {
    const answered = /<body[^>]*data-layout="(\w+)"/.exec(event.response?.text ?? '')?.[1]
    if (answered && answered !== document.body.dataset.layout && event.renderOptions) {
      event.renderOptions.target = 'body'
      document.body.dataset.layout = answered
    }
  })

  // A new release has new scripts and styles: the next step loads the page afresh.
  up.on('up:assets:changed', () => {
    up.on('up:link:follow', (event, link) => {
      event.preventDefault()
      location.assign((link as HTMLAnchorElement).href)
    })
  })
}
