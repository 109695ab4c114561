import TeamRole from '#app/identity/models/team_role'
import Organisation from '#app/workplan/local_group/models/organisation'
import Representative from '#app/workplan/local_group/models/representative'
import { createMeeting } from '#app/workplan/meetings/actions/save_meeting'
import { cancelMeeting } from '#app/workplan/meetings/actions/cancel_meeting'
import { holdMeeting } from '#app/workplan/meetings/actions/hold_meeting'
import type { Attendance } from '#app/workplan/meetings/attendance'
import { born, on, type SampleFrame } from '#database/sample/load_project'
import { MEETINGS, ORGANISATIONS } from '#database/sample/local_group'

const NOBODY: Attendance = {
  organisationId: null,
  teamRoleId: null,
  guestName: null,
  representativeId: null,
  guestSector: null,
  heads: 1,
}

/** The local group and its meetings, each planned and then held or called off. */
export async function loadLocalGroup({ project, people, activities }: SampleFrame) {
  const { coordinator } = people
  const owner = await TeamRole.findByOrFail({ projectId: project.id, userId: coordinator.id })
  const organisations = new Map<string, number>()
  for (const { key, positionLt, positionEn, ...organisation } of ORGANISATIONS) {
    const { joinedOn } = organisation
    const actor = on(joinedOn, coordinator)
    const within = { projectId: project.id }
    const row = await born(actor, 'local_group_organisation.created', Organisation, {
      ...organisation,
      ...within,
    })
    await born(actor, 'local_group_representative.created', Representative, {
      ...within,
      organisationId: row.id,
      positionLt,
      positionEn,
      startsOn: joinedOn,
    })
    organisations.set(key, row.id)
  }
  for (const { activity, others, came = {}, guests = [], cancelReason, ...sample } of MEETINGS) {
    const { heldOn } = sample
    const actor = on(sample.endsOn ?? heldOn, coordinator)
    const activityId = activities.get(activity)!.id
    const meeting = await createMeeting(
      project.id,
      { ...sample, activityId, ownerRoleId: owner.id },
      actor
    )
    if (cancelReason) await cancelMeeting(project.id, meeting.id, cancelReason, actor)
    if (others === undefined) continue
    const attendance: Attendance[] = [
      ...Object.entries(came).map(([key, heads]) => ({
        ...NOBODY,
        organisationId: organisations.get(key)!,
        heads: heads!,
      })),
      ...guests.map(({ name, sector, heads }) => ({
        ...NOBODY,
        guestName: name,
        guestSector: sector,
        heads,
      })),
    ]
    const peopleCount = others + attendance.reduce((sum, { heads }) => sum + heads, 0)
    const outcome = { ...sample, peopleCount, attendance, rowVersion: 1 }
    await holdMeeting(project.id, meeting.id, outcome, actor)
  }
}
