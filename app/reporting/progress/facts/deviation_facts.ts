import { deviationsOfPeriod, type DeviationRow } from '#app/workplan/risks/queries/list_deviations'
import { said, type Fact, type FactScope } from '#app/reporting/progress/facts/fact'

export type DeviationFact = Fact<DeviationRow>

/** What went otherwise than planned. */
export async function deviationFacts({ projectId, period }: FactScope): Promise<DeviationFact[]> {
  const rows = await deviationsOfPeriod(projectId, period.startsOn, period.endsOn)
  return rows.map((row) => ({
    kind: 'deviation',
    subjectId: row.id,
    said: said(`deviation.${row.status}`, row, {
      noticed: row.noticedOn,
      resolved: row.resolvedOn ?? '',
    }),
    href: '/risks',
    row,
  }))
}
