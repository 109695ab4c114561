import {
  meetingsOfPeriod,
  type MeetingOfPeriod,
} from '#app/workplan/meetings/queries/meetings_of_period'
import { said, type Fact, type FactScope } from '#app/reporting/progress/facts/fact'

export type MeetingFact = Fact<MeetingOfPeriod>

/** Meetings that were held; the database keeps none of them without how many people came. */
export async function meetingFacts({ projectId, period }: FactScope): Promise<MeetingFact[]> {
  const rows = await meetingsOfPeriod(projectId, period.startsOn, period.endsOn)
  return rows.map((row) => ({
    kind: 'meeting',
    subjectId: row.id,
    said: said('meeting.attended', row, {
      held: row.heldOn,
      people: row.people,
      place: row.place ?? '',
      has_place: row.place ? 'yes' : 'no',
    }),
    href: `/meetings/${row.id}`,
    row,
  }))
}
