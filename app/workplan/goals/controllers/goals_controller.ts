import type { HttpContext } from '@adonisjs/core/http'
import { goalMatrix } from '#app/workplan/goals/queries/goal_matrix'
import { GOALS } from '#app/workplan/goals/sustainable_goals'

export default class GoalsController {
  async index({ view, project }: HttpContext) {
    const { activity, deliverable } = await goalMatrix(project.id)
    const serving = (goal: number) =>
      [...activity, ...deliverable].filter(({ goals }) => goals.includes(goal)).length
    return view.render('workplan/goals/index', {
      groups: [
        { key: 'activities', page: 'activities', rows: activity },
        { key: 'deliverables', page: 'deliverables', rows: deliverable },
      ].filter(({ rows }) => rows.length > 0),
      served: GOALS.filter((goal) => serving(goal) > 0),
      unserved: GOALS.filter((goal) => serving(goal) === 0),
    })
  }
}
