import CommunicationItem from '#app/workplan/communication/models/communication_item'
import PublicityCheck from '#app/workplan/publicity/models/publicity_check'
import type { projectWithTeam } from '#tests/factories/projects'

type Team = Awaited<ReturnType<typeof projectWithTeam>>

let serial = 0

/** A planned piece of news; what is given wins. */
export function createCommunicationItem(team: Team, given: Partial<CommunicationItem> = {}) {
  serial++
  return CommunicationItem.create({
    projectId: team.project.id,
    kind: 'news',
    titleLt: `Naujiena ${serial}`,
    titleEn: `News ${serial}`,
    plannedOn: '2021-05-15',
    status: 'planned',
    ...given,
  })
}

/** An open duty of publicity; what is given wins. */
export function createPublicityCheck(team: Team, given: Partial<PublicityCheck> = {}) {
  serial++
  return PublicityCheck.create({
    projectId: team.project.id,
    code: `duty_${serial}`,
    titleLt: `Pareiga ${serial}`,
    titleEn: `Duty ${serial}`,
    dueOn: '2021-05-31',
    position: serial,
    status: 'open',
    ...given,
  })
}
