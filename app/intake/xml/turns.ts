import { breathe } from '#app/shared/breathe'

/** How long reading may go on before others have a turn: short enough that nobody waiting for a page notices. */
const LONGEST_TURN_MS = 15

/** Gives others a turn whenever this one has lasted long enough; call it between the pieces of long work. */
export class Turns {
  #since = performance.now()

  async pass(): Promise<void> {
    if (performance.now() - this.#since < LONGEST_TURN_MS) return
    await breathe()
    this.#since = performance.now()
  }
}
