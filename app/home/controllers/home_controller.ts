import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#app/shared/today'
import { listMyProjects } from '#app/projects/queries/list_my_projects'

export default class HomeController {
  /** Whoever has one project starts his day in it; who has none is told whom to ask. */
  async show({ actor, view, response }: HttpContext) {
    const isAdmin = actor.roles.has('admin')
    const projects = await listMyProjects(actor.id!, isAdmin, today())
    const [only, another] = projects
    if (!only && !isAdmin) return view.render('home/no_project')
    const page = only && !another ? `/projects/${only.id}` : '/projects'
    return response.redirect().status(303).toPath(page)
  }
}
