import type { HttpContext } from '@adonisjs/core/http'

export default class HomeController {
  /** Whoever has a part in a project starts with his day; who has none is told there whom to ask. */
  async show({ actor, response }: HttpContext) {
    const hasPart = [...actor.roles].some((role) => role !== 'admin')
    const page = hasPart || !actor.roles.has('admin') ? '/my-day' : '/projects'
    return response.redirect().status(303).toPath(page)
  }
}
