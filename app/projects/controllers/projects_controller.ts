import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import { listActiveUsers } from '#app/identity/queries/list_users'
import { createProject } from '#app/projects/actions/create_project'
import { newProjectValidator } from '#app/projects/project_validator'
import { listMyProjects } from '#app/projects/queries/list_my_projects'
import { listProgrammes } from '#app/projects/queries/list_programmes'

/** The projects one has a part in, and the opening of a new one. */
export default class ProjectsController {
  async index({ view, actor }: HttpContext) {
    const projects = await listMyProjects(actor.id!, actor.roles.has('admin'), today())
    return view.render('projects/projects/index', { projects })
  }

  async create({ view }: HttpContext) {
    return view.render('projects/projects/create', {
      programmes: await listProgrammes(),
      people: await listActiveUsers(),
      day: today(),
    })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newProjectValidator)
        const project = await createProject(typed, ctx.actor)
        ctx.session.flash('success', ctx.i18n.t('projects.project.created', { code: project.code }))
        return ctx.response.redirect().status(303).toPath(`/projects/${project.id}/details`)
      },
      () => this.create(ctx)
    )
  }
}
