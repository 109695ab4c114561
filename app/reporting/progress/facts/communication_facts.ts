import {
  listPublicityChecks,
  type PublicityRow,
} from '#app/workplan/publicity/queries/list_publicity_checks'
import { said, type Fact, type FactScope } from '#app/reporting/progress/facts/fact'
import {
  communicationTold,
  type CommunicationTold,
} from '#app/reporting/progress/queries/communication_told'

export type CommunicationFact = Fact<CommunicationTold>
export type PublicityFact = Fact<PublicityRow>

/** What was published. */
export async function communicationFacts({
  projectId,
  period,
}: FactScope): Promise<CommunicationFact[]> {
  const rows = await communicationTold(projectId, period.startsOn, period.endsOn)
  return rows.map((row) => ({
    kind: 'communication',
    subjectId: row.id,
    said: said('communication', row, { published: row.publishedOn }),
    href: `/communication`,
    row,
  }))
}

/** Whether each duty of publicity is met. */
export async function publicityFacts({ projectId, period }: FactScope): Promise<PublicityFact[]> {
  const rows = await listPublicityChecks(projectId, period.endsOn)
  return rows.map((row) => ({
    kind: 'publicity',
    subjectId: row.id,
    said: said(`publicity.${row.status}`, row, { met: row.metOn ?? '' }),
    href: `/publicity`,
    row,
  }))
}
