import type { HttpContext } from '@adonisjs/core/http'
import { chooseColumns } from '#app/finance/expense_list/actions/choose_columns'
import { DEFAULT_COLUMNS, readColumns } from '#app/finance/expense_list/expense_columns'
import { sameList } from '#app/finance/expense_list/controllers/same_list'

/** Which columns one's lists show. Whatever is no column is passed over: there is nothing to mend in a checkbox. */
export default class ExpenseColumnsController {
  async update(ctx: HttpContext) {
    const { request, actor, response } = ctx
    const typed: unknown = request.input('columns')
    const chosen = Array.isArray(typed) ? typed : [typed]
    const isReset = request.input('usual') !== undefined
    await chooseColumns(isReset ? DEFAULT_COLUMNS : readColumns(chosen), actor)
    return response.redirect().status(303).toPath(sameList(ctx))
  }
}
