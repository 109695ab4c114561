import type { HttpContext } from '@adonisjs/core/http'
import { endTeamRole } from '#app/projects/actions/end_team_role'

/** The end of somebody’s role in a project. */
export default class TeamRoleEndingsController {
  async store({ params, project, actor, session, i18n, response }: HttpContext) {
    await endTeamRole(project.id, Number(params.id), actor)
    session.flash('success', i18n.t('projects.team.ended'))
    return response.redirect().status(303).toPath(`/projects/${project.id}/team`)
  }
}
