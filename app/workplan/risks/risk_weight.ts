/** Likelihood and impact from 1 to 5; the weight is their product, 1 to 25. */
export type Weighed = { likelihood: number; impact: number }
export type WeightWord = 'low' | 'medium' | 'high' | 'critical'

export const SCALE = [1, 2, 3, 4, 5] as const

export function weightOf({ likelihood, impact }: Weighed): number {
  return likelihood * impact
}

/** What a weight means in a word: up to 4 low, up to 9 medium, up to 15 high, above it critical. */
export function wordOf(weight: number): WeightWord {
  if (weight <= 4) return 'low'
  if (weight <= 9) return 'medium'
  return weight <= 15 ? 'high' : 'critical'
}
