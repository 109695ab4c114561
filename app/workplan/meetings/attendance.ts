import type { Sector } from '#app/workplan/local_group/sectors'

/** The rows for guests that the form offers. */
export const GUEST_ROWS = [1, 2, 3] as const

/** One line of who was there; exactly one of the first three says who, a representative beside her organisation. */
export type Attendance = {
  organisationId: number | null
  teamRoleId: number | null
  guestName: string | null
  representativeId: number | null
  guestSector: Sector | null
  heads: number
}

/** What of a project can be ticked in the form. */
export type Attendable = {
  organisationIds: readonly number[]
  representatives: readonly { id: number; organisationId: number }[]
  roleIds: readonly number[]
}

const NOBODY: Attendance = {
  organisationId: null,
  teamRoleId: null,
  guestName: null,
  representativeId: null,
  guestSector: null,
  heads: 1,
}

/** The list of those present out of what was typed: heads by organisation, ticks by person, rows of guests. */
export function typedAttendance(
  { organisationIds, representatives, roleIds }: Attendable,
  typed: Record<string, unknown>
): Attendance[] {
  const headsIn = (name: string) => Number(typed[name] ?? 0)
  return [
    ...organisationIds
      .filter((id) => headsIn(`org_${id}`) > 0)
      .map((id) => ({ ...NOBODY, organisationId: id, heads: headsIn(`org_${id}`) })),
    ...representatives
      .filter(({ id }) => typed[`rep_${id}`])
      .map(({ id, organisationId }) => ({ ...NOBODY, organisationId, representativeId: id })),
    ...roleIds.filter((id) => typed[`role_${id}`]).map((id) => ({ ...NOBODY, teamRoleId: id })),
    ...GUEST_ROWS.filter((row) => typed[`guestName_${row}`]).map((row) => ({
      ...NOBODY,
      guestName: typed[`guestName_${row}`] as string,
      guestSector: (typed[`guestSector_${row}`] as Sector | null) ?? 'other',
      heads: headsIn(`guestHeads_${row}`) || 1,
    })),
  ]
}

/** The fields of the form as they were filled for a list that stands already. */
export function attendanceFields(list: readonly Attendance[]): Record<string, string | number> {
  const fields: Record<string, string | number> = {}
  let guests = 0
  for (const {
    organisationId,
    teamRoleId,
    representativeId,
    guestName,
    guestSector,
    heads,
  } of list) {
    if (teamRoleId) fields[`role_${teamRoleId}`] = 1
    else if (representativeId) fields[`rep_${representativeId}`] = 1
    else if (organisationId) {
      fields[`org_${organisationId}`] = Number(fields[`org_${organisationId}`] ?? 0) + heads
    } else if (guestName) {
      guests++
      fields[`guestName_${guests}`] = guestName
      fields[`guestSector_${guests}`] = guestSector ?? 'other'
      fields[`guestHeads_${guests}`] = heads
    }
  }
  return fields
}

/** How many people a list names or counts. */
export function headsOf(list: readonly { heads: number }[]): number {
  return list.reduce((sum, { heads }) => sum + heads, 0)
}

/** The organisations of a list by sector, each counted once however many came from it; the team is no organisation. */
export function organisationsBySector(
  list: readonly {
    organisationId: number | null
    guestName: string | null
    sector: Sector | null
  }[]
): Partial<Record<Sector, number>> {
  const seen = new Set<string>()
  const counts: Partial<Record<Sector, number>> = {}
  for (const { organisationId, guestName, sector } of list) {
    if (!sector) continue
    const key = organisationId ? `${organisationId}` : `guest ${guestName!.trim().toLowerCase()}`
    if (seen.has(key)) continue
    seen.add(key)
    counts[sector] = (counts[sector] ?? 0) + 1
  }
  return counts
}
