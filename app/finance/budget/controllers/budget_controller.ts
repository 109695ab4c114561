import type { HttpContext } from '@adonisjs/core/http'
import { budgetForecast } from '#app/finance/budget/queries/budget_forecast'
import { budgetMatrix } from '#app/finance/budget/queries/budget_matrix'

export default class BudgetController {
  async show({ view, project }: HttpContext) {
    const matrix = await budgetMatrix(project.id)
    const overspent = matrix.rows.filter(
      ({ total, cells }) => total.leftCents < 0 || cells.some((cell) => cell.leftCents < 0)
    )
    const forecast = await budgetForecast(project.id, matrix)
    return view.render('finance/budget/show', { matrix, overspent, forecast })
  }
}
