import { SECTORS, type Sector } from '#app/workplan/local_group/sectors'

type Held = { id: number; heldOn: string; endsOn: string | null; people: number }
type Member = { id: number; joinedOn: string; leftOn: string | null }
type Present = {
  meetingId: number
  organisationId: number | null
  guestName: string | null
  sector: Sector | null
  heads: number
}

/** So many meetings without anybody from it, and an organisation is asked why. */
export const ABSENCES_TOLD = 3

export type MeetingAttendance<M extends Held> = M & {
  organisations: number
  /** listed people by sector */
  bySector: Partial<Record<Sector, number>>
  /** people of no sector: the team, and those who were only counted */
  others: number
}
export type MemberAttendance<O extends Member> = O & {
  /** meetings held while it was a member */
  possible: number
  came: number
  lastCameOn: string | null
  /** meetings in a row, up to the last one, without anybody from it */
  missed: number
  isAbsent: boolean
}

/** People of each meeting by sector. @param meetings oldest first */
export function byMeeting<M extends Held>(
  meetings: readonly M[],
  present: readonly Present[]
): MeetingAttendance<M>[] {
  const lists = Map.groupBy(present, ({ meetingId }) => meetingId)
  return meetings.map((meeting) => {
    const list = (lists.get(meeting.id) ?? []).filter(({ sector }) => sector !== null)
    const bySector: Partial<Record<Sector, number>> = {}
    for (const { sector, heads } of list) bySector[sector!] = (bySector[sector!] ?? 0) + heads
    const listed = SECTORS.reduce((sum, sector) => sum + (bySector[sector] ?? 0), 0)
    const names = new Set(list.map((one) => one.organisationId ?? one.guestName?.toLowerCase()))
    return { ...meeting, organisations: names.size, bySector, others: meeting.people - listed }
  })
}

/** How often each organisation came to the meetings of its time in the group. @param meetings oldest first */
export function byMember<O extends Member>(
  members: readonly O[],
  meetings: readonly Held[],
  present: readonly Present[]
): MemberAttendance<O>[] {
  const came = new Set(present.map((one) => `${one.meetingId}:${one.organisationId}`))
  return members.map((member) => {
    const possible = meetings.filter(
      ({ heldOn, endsOn }) =>
        (endsOn ?? heldOn) >= member.joinedOn && (!member.leftOn || heldOn <= member.leftOn)
    )
    const attended = possible.filter(({ id }) => came.has(`${id}:${member.id}`))
    const last = attended.at(-1)
    const missed = last ? possible.length - 1 - possible.indexOf(last) : possible.length
    return {
      ...member,
      possible: possible.length,
      came: attended.length,
      lastCameOn: last?.heldOn ?? null,
      missed,
      isAbsent: !member.leftOn && missed >= ABSENCES_TOLD,
    }
  })
}
