/** What was typed as a list of activities' numbers: the ids found, and the words that are the number of none. */
export type TypedNumbers = { ids: number[]; unknown: string[] }

/**
 * Reads numbers with commas or semicolons between them. A number may hold a comma itself ('1,5'): the longest one known wins.
 * @param idOf ids by number, as activities are numbered
 */
export function readNumbers(text: string, idOf: ReadonlyMap<string, number>): TypedNumbers {
  const pieces = text.split(/([,;])/)
  const ids = new Set<number>()
  const unknown: string[] = []
  for (let at = 0; at < pieces.length;) {
    const end = endOfLongest(pieces, at, idOf)
    const word = pieces[at]!.trim()
    if (end !== null) ids.add(idOf.get(joined(pieces, at, end))!)
    else if (word) unknown.push(word)
    at = (end ?? at) + 2
  }
  return { ids: [...ids], unknown }
}

/** How numbers stand in a field that `readNumbers` reads. */
export function writeNumbers(numbers: readonly string[]): string {
  return numbers.join('; ')
}

function endOfLongest(pieces: string[], at: number, idOf: ReadonlyMap<string, number>) {
  for (let end = pieces.length - 1; end >= at; end -= 2) {
    if (idOf.has(joined(pieces, at, end))) return end
  }
  return null
}

function joined(pieces: string[], from: number, to: number): string {
  return pieces
    .slice(from, to + 1)
    .join('')
    .trim()
}
