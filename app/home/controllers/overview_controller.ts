import { DateTime } from 'luxon'
import type { HttpContext } from '@adonisjs/core/http'
import { today } from '#app/shared/today'
import { budgetForecast } from '#app/finance/budget/queries/budget_forecast'
import { budgetMatrix } from '#app/finance/budget/queries/budget_matrix'
import { listEndedPeriods, listNextReports } from '#app/home/queries/list_reporting_days'
import { moneyAlarms } from '#app/home/queries/money_alarms'
import { whatWaits } from '#app/home/queries/what_waits'
import { stageBar } from '#app/home/stage_bar'
import { findProject } from '#app/projects/queries/find_project'
import { listStages } from '#app/projects/queries/list_stages'
import { listOpenDeadlines } from '#app/workplan/deadlines/queries/list_deadlines'

const DAYS_AHEAD = 14

export default class OverviewController {
  /** Every block only for who may see what it shows. */
  async show({ project, actor, can, view }: HttpContext) {
    const day = today(actor.now)
    const budget = can('budget.view') ? await budgetMatrix(project.id) : null
    const dueUntil = DateTime.fromISO(day).plus({ days: DAYS_AHEAD }).toISODate()!
    return view.render('home/overview/show', {
      day,
      details: await findProject(project.id),
      bar: stageBar(await listStages(project.id), day),
      alarms: can('expenses.view') && can('contracts.view') ? await moneyAlarms(project.id) : [],
      waiting: await whatWaits(project.id, actor),
      deadlines: can('deadlines.view')
        ? await listOpenDeadlines(project.id, day, { dueUntil })
        : null,
      budget,
      forecast: budget && (await budgetForecast(project.id, budget)),
      nextReports: can('periods.view') ? await listNextReports(project.id, day) : null,
      endedPeriods: can('financial_report.download') ? await listEndedPeriods(project.id, day) : [],
    })
  }
}
