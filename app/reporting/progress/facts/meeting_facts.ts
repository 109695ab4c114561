import { said, type Fact, type FactScope } from '#app/reporting/progress/facts/fact'
import { meetingsTold, type MeetingTold } from '#app/reporting/progress/queries/meetings_told'

export type MeetingFact = Fact<MeetingTold>

/** Meetings that were held. */
export async function meetingFacts({ projectId, period }: FactScope): Promise<MeetingFact[]> {
  const rows = await meetingsTold(projectId, period.startsOn, period.endsOn)
  return rows.map((row) => ({
    kind: 'meeting',
    subjectId: row.id,
    said: said(row.people === null ? 'meeting.held' : 'meeting.attended', row, {
      held: row.heldOn,
      people: row.people ?? 0,
      place: row.place ?? '',
      has_place: row.place ? 'yes' : 'no',
    }),
    href: `/meetings/${row.id}`,
    row,
  }))
}
