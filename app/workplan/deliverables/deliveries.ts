/** A part handed over: on which day and how many. */
export type Delivery = { deliveredOn: string; count: number }

/** How many were handed over in all. */
export function deliveredIn(deliveries: readonly Delivery[], from = '', to = '9999'): number {
  return deliveries
    .filter(({ deliveredOn }) => deliveredOn >= from && deliveredOn <= to)
    .reduce((sum, { count }) => sum + count, 0)
}

/** The day on which the parts, in the order of their days, reached the target; null as long as they have not. */
export function reachedOn(deliveries: readonly Delivery[], target: number): string | null {
  let sum = 0
  const inOrder = [...deliveries].sort((a, b) => (a.deliveredOn < b.deliveredOn ? -1 : 1))
  for (const { deliveredOn, count } of inOrder) {
    sum += count
    if (sum >= target) return deliveredOn
  }
  return null
}
