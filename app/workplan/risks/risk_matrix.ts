import {
  SCALE,
  weightOf,
  wordOf,
  type Weighed,
  type WeightWord,
} from '#app/workplan/risks/risk_weight'

export type MatrixCell<Risk> = { impact: number; weight: number; word: WeightWord; risks: Risk[] }
export type MatrixRow<Risk> = { likelihood: number; cells: MatrixCell<Risk>[] }

/** The five by five of likelihood, the highest on top, and impact, each cell with its risks. */
export function riskMatrix<Risk extends Weighed>(risks: readonly Risk[]): MatrixRow<Risk>[] {
  return [...SCALE].reverse().map((likelihood) => ({
    likelihood,
    cells: SCALE.map((impact) => {
      const weight = weightOf({ likelihood, impact })
      const here = risks.filter((one) => one.likelihood === likelihood && one.impact === impact)
      return { impact, weight, word: wordOf(weight), risks: here }
    }),
  }))
}
