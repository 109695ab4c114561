import type { ActivityStatus } from '#app/workplan/activities/activity_states'

/** An activity that begins only after another has ended (finish to start). */
export type Dependency = { activityId: number; dependsOnId: number }

/** What a dependency is judged by: days are ISO, both included. */
export type Dated = { id: number; startsOn: string; endsOn: string; status: ActivityStatus }

/**
 * The ring an activity stands in: it would wait for itself.
 * @returns the ids on the way round, each waiting for the next, the first once more at the end; null when there is none
 */
export function findRing(dependencies: readonly Dependency[], start: number): number[] | null {
  const sources = Map.groupBy(dependencies, ({ activityId }) => activityId)
  const ways: number[][] = [[start]]
  const seen = new Set<number>()
  while (ways.length > 0) {
    const way = ways.shift()!
    for (const { dependsOnId } of sources.get(way.at(-1)!) ?? []) {
      if (dependsOnId === start) return [...way, start]
      if (seen.has(dependsOnId)) continue
      seen.add(dependsOnId)
      ways.push([...way, dependsOnId])
    }
  }
  return null
}

/**
 * Whether an activity is planned to start before what it depends on has ended. What is done or cancelled is waited for no
 * more, and waits for nothing.
 */
export function isBroken(activity: Omit<Dated, 'id'>, source: Omit<Dated, 'id'>): boolean {
  return isOpen(activity) && isOpen(source) && activity.startsOn <= source.endsOn
}

/** The dependencies that the dates contradict. */
export function brokenDependencies(
  activities: readonly Dated[],
  dependencies: readonly Dependency[]
): Dependency[] {
  const byId = new Map(activities.map((activity) => [activity.id, activity]))
  return dependencies.filter(({ activityId, dependsOnId }) => {
    const [activity, source] = [byId.get(activityId), byId.get(dependsOnId)]
    return activity !== undefined && source !== undefined && isBroken(activity, source)
  })
}

/** An activity and all that wait for it, however far; what is done or cancelled stays, and so does what waits only for that. */
export function withFollowers(
  activities: readonly Dated[],
  dependencies: readonly Dependency[],
  start: number
): number[] {
  const open = new Set(activities.filter(isOpen).map(({ id }) => id))
  const followers = Map.groupBy(dependencies, ({ dependsOnId }) => dependsOnId)
  const found = new Set([start])
  for (const id of found) {
    for (const { activityId } of followers.get(id) ?? [])
      if (open.has(activityId)) found.add(activityId)
  }
  return [...found]
}

function isOpen({ status }: Pick<Dated, 'status'>): boolean {
  return status === 'planned' || status === 'ongoing'
}
