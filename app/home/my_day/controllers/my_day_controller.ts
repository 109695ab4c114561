import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#app/shared/today'
import { daysBetween } from '#app/workplan/deadlines/deadline_days'
import { myDay } from '#app/home/my_day/queries/my_day'

export default class MyDayController {
  /** The first page of a morning: what is late, what waits for me, what went over, in all my projects. */
  async show({ actor, view }: HttpContext) {
    const day = today(actor.now)
    const found = await myDay(actor.id!, day)
    if (found.projects.length === 0 && !actor.roles.has('admin')) {
      return view.render('home/no_project')
    }
    return view.render('home/my_day/show', {
      ...found,
      day,
      isDone:
        [found.waiting, found.cameBack, found.missing, found.over].every(
          (lines) => !lines.length
        ) &&
        [found.due.late, found.due.today, found.due.thisWeek].every((entries) => !entries.length),
      ofProject: new Map(found.projects.map((project) => [project.id, project])),
      daysLate: (dueOn: string) => daysBetween(dueOn, day),
      daysUntil: (end: string) => daysBetween(day, end),
    })
  }
}
