import { openRisks, type RiskRow } from '#app/workplan/risks/queries/list_risks'
import { judgedOn, said, type Fact, type FactScope } from '#app/reporting/progress/facts/fact'

export type RiskFact = Fact<RiskRow>

/** Risks that were watched at the period's end. */
export async function riskFacts(scope: FactScope): Promise<RiskFact[]> {
  const rows = await openRisks(scope.projectId, judgedOn(scope))
  return rows.map((row) => ({
    kind: 'risk',
    subjectId: row.id,
    said: said(`risk.${row.status}`, row, {
      number: row.number,
      weight: row.weight,
      likelihood: row.likelihood,
      impact: row.impact,
    }),
    href: '/risks',
    row,
  }))
}
