/** What of a category decides on what its flat rate stands. */
export type RatedCategory = {
  id: number
  code: string
  /** basis points; null for a category that is spent and typed */
  flatRateBp: number | null
  /** the one category it stands on */
  flatRateOfId: number | null
  /** or whether it stands on all other direct costs */
  flatRateOfOthers: boolean
}

/**
 * The categories that a flat rate is taken of; none for a category that is typed. A base that was renewed with another
 * validity is one base: all rows of its code. "All other direct costs" are the typed categories but its own: what is derived
 * is no direct cost.   Source: domain.md 6, 7.
 */
export function baseIdsOf(category: RatedCategory, all: readonly RatedCategory[]): number[] {
  if (category.flatRateBp === null) return []
  const base = all.find(({ id }) => id === category.flatRateOfId)
  const isBase = ({ id, code, flatRateBp }: RatedCategory) =>
    category.flatRateOfOthers
      ? flatRateBp === null && code !== category.code
      : id === category.flatRateOfId || code === base?.code
  return all.filter(isBase).map(({ id }) => id)
}

/**
 * The flat-rate categories in an order in which each comes after what it stands on.
 * @throws {RangeError} when they stand on each other in a circle; saving a category refuses that
 */
export function computingOrder<Category extends RatedCategory>(
  all: readonly Category[]
): Category[] {
  const waiting = new Set(all.filter(({ flatRateBp }) => flatRateBp !== null))
  const order: Category[] = []
  while (waiting.size > 0) {
    const isReady = (one: Category) =>
      ![...waiting].some((other) => baseIdsOf(one, all).includes(other.id))
    const ready = [...waiting].filter(isReady)
    if (ready.length === 0) throw new RangeError('Flat rates stand on each other in a circle')
    for (const one of ready) waiting.delete(one)
    order.push(...ready)
  }
  return order
}

/** Whether the category would in the end stand on itself. */
export function standsOnItself(category: RatedCategory, others: readonly RatedCategory[]): boolean {
  try {
    computingOrder([...others.filter(({ id }) => id !== category.id), category])
    return false
  } catch (error) {
    if (error instanceof RangeError) return true
    throw error
  }
}
