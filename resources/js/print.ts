import { up } from './unpoly.ts'

/** <button data-print>: prints the page as the browser does. Without script the button is not shown. */
export function setUpPrinting() {
  up.on('click', '[data-print]', () => window.print())
}
