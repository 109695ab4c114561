import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { updateProject } from '#app/projects/actions/update_project'
import { projectValidator } from '#app/projects/project_validator'
import { findProject } from '#app/projects/queries/find_project'
import { listProgrammes } from '#app/projects/queries/list_programmes'

/** A project's own data: what it is called, where it belongs, its dates and its rate. */
export default class ProjectDetailsController {
  async show({ view, project }: HttpContext) {
    return view.render('projects/details/show', { details: await findProject(project.id) })
  }

  async edit({ view, project }: HttpContext) {
    return view.render('projects/details/edit', {
      details: await findProject(project.id),
      programmes: await listProgrammes(),
    })
  }

  async update(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(projectValidator)
        await updateProject(ctx.project.id, typed, ctx.actor)
        ctx.session.flash('success', ctx.i18n.t('projects.project.saved'))
        return ctx.response.redirect().status(303).toPath(`/projects/${ctx.project.id}/details`)
      },
      () => this.edit(ctx)
    )
  }
}
