import type { HttpContext } from '@adonisjs/core/http'
import { Hidden } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import { PROJECT_ROLES } from '#app/identity/permissions'
import { listActiveUsers } from '#app/identity/queries/list_users'
import { createTeamRole, updateTeamRole } from '#app/projects/actions/save_team_role'
import { newTeamRoleValidator, teamRoleValidator } from '#app/projects/team_role_validator'
import { listTeam } from '#app/projects/queries/list_team'

/** Who does what in a project, from when to when. */
export default class TeamRolesController {
  async index(ctx: HttpContext) {
    const roles = await listTeam(ctx.project.id)
    return ctx.view.render('projects/team/index', { roles, day: today() })
  }

  async create(ctx: HttpContext) {
    return ctx.view.render('projects/team/create', {
      people: await listActiveUsers(),
      roles: PROJECT_ROLES,
      day: today(),
    })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newTeamRoleValidator)
        await createTeamRole(ctx.project.id, typed, ctx.actor)
        return this.saved(ctx)
      },
      () => this.create(ctx)
    )
  }

  async edit(ctx: HttpContext) {
    const role = (await listTeam(ctx.project.id)).find(({ id }) => id === Number(ctx.params.id))
    if (!role) throw new Hidden()
    return ctx.view.render('projects/team/edit', { role, people: await listActiveUsers() })
  }

  async update(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(teamRoleValidator)
        await updateTeamRole(ctx.project.id, Number(ctx.params.id), typed, ctx.actor)
        return this.saved(ctx)
      },
      () => this.edit(ctx)
    )
  }

  private saved({ session, i18n, response, project }: HttpContext) {
    session.flash('success', i18n.t('projects.team.saved'))
    return response.redirect().status(303).toPath(`/projects/${project.id}/team`)
  }
}
