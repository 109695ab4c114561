import type { HttpContext } from '@adonisjs/core/http'
import { SECTORS } from '#app/workplan/local_group/sectors'
import { layAttendanceChart } from '#app/workplan/meetings/attendance_chart'
import { localGroupAttendance } from '#app/workplan/meetings/queries/local_group_attendance'

export default class MeetingAttendancesController {
  async index({ view, project }: HttpContext) {
    const { meetings, members } = await localGroupAttendance(project.id)
    const sectors = SECTORS.filter((sector) => meetings.some(({ bySector }) => bySector[sector]))
    return view.render('workplan/meetings/attendance', {
      meetings,
      members,
      sectors,
      absent: members.filter(({ isAbsent }) => isAbsent),
      chart: layAttendanceChart(meetings),
    })
  }
}
