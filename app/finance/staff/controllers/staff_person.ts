import type { HttpContext } from '@adonisjs/core/http'
import { Hidden } from '#app/shared/errors'
import { isAllowed } from '#app/identity/permissions'
import { listExpenseChoices, type Choice } from '#app/finance/expenses/queries/list_expense_choices'
import { findPerson, type PersonRow } from '#app/finance/staff/queries/staff_people'

/** Whether the reader sees names, salaries and files. */
export function seesPay({ actor }: HttpContext): boolean {
  return isAllowed(actor, 'staff.view_sensitive')
}

/** The person an address names, if he is one of this project. @throws {Hidden} */
export function personOf(ctx: HttpContext): Promise<PersonRow> {
  return findPerson(ctx.project.id, Number(ctx.params.id), seesPay(ctx))
}

/** The period an address names, if it is this project's. @throws {Hidden} */
export async function periodOf({ project, params }: HttpContext): Promise<Choice> {
  const { period } = await listExpenseChoices(project.id, ['period'])
  const found = period.find(({ id }) => id === Number(params.period_id))
  if (!found) throw new Hidden()
  return found
}

/** The categories that pay can be claimed in: those without invoices. */
export async function staffCategories({ project }: HttpContext): Promise<Choice[]> {
  const { category } = await listExpenseChoices(project.id, ['category'])
  return category.filter(({ needsInvoice }) => !needsInvoice)
}

/** Back to a page of the person. */
export function backTo({ response, project, params }: HttpContext, page = '') {
  return response.redirect().status(303).toPath(`/projects/${project.id}/staff/${params.id}${page}`)
}
