import Organisation from '#app/workplan/local_group/models/organisation'
import Representative from '#app/workplan/local_group/models/representative'
import Meeting from '#app/workplan/meetings/models/meeting'
import type { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

let serial = 0

/** A planned meeting of the local group, long past; what is given wins. */
export function createMeeting(team: Team, given: Partial<Meeting> = {}) {
  serial++
  return Meeting.create({
    projectId: team.project.id,
    kind: 'local_group',
    titleLt: `Susitikimas ${serial}`,
    titleEn: `Meeting ${serial}`,
    heldOn: '2021-05-20',
    status: 'planned',
    ...given,
  })
}

/** An organisation of the group since the project's start; what is given wins. */
export function createOrganisation(team: Team, given: Partial<Organisation> = {}) {
  serial++
  return Organisation.create({
    projectId: team.project.id,
    nameLt: `Organizacija ${serial}`,
    sector: 'business',
    joinedOn: '2021-04-01',
    ...given,
  })
}

/** A representative who agreed to be named; what is given wins. */
export function createRepresentative(
  organisation: Organisation,
  given: Partial<Representative> = {}
) {
  serial++
  return Representative.create({
    projectId: organisation.projectId,
    organisationId: organisation.id,
    positionLt: `Specialistas ${serial}`,
    startsOn: '2021-04-01',
    fullName: `Vardenė Pavardenė ${serial}`,
    email: `atstove${serial}@example.org`,
    consentedOn: '2021-04-01',
    consentHow: 'Pasirašė sutikimo formą',
    ...given,
  })
}
