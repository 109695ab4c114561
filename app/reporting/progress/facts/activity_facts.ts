import {
  activitiesOfPeriod,
  type ActivityOfPeriod,
} from '#app/workplan/activities/queries/activities_of_period'
import { judgedOn, said, type Fact, type FactScope } from '#app/reporting/progress/facts/fact'

export type ActivityFact = Fact<ActivityOfPeriod & { isLate: boolean }>

/** Activities: done, begun, late. */
export async function activityFacts(scope: FactScope): Promise<ActivityFact[]> {
  const { projectId, period } = scope
  const rows = await activitiesOfPeriod(projectId, period.startsOn, period.endsOn)
  return rows.map((row) => {
    const isOpen = row.status === 'planned' || row.status === 'ongoing'
    const isLate = isOpen && row.endsOn < judgedOn(scope)
    const { number, startsOn, endsOn } = row
    return {
      kind: 'activity',
      subjectId: row.id,
      said: said(`activity.${isLate ? 'late' : row.status}`, row, {
        number,
        from: startsOn,
        to: endsOn,
      }),
      href: `/activities/${row.id}`,
      row: { ...row, isLate },
    }
  })
}
