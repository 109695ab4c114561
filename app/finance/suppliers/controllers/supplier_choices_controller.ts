import type { HttpContext } from '@adonisjs/core/http'
import { findSupplierChoices } from '#app/finance/suppliers/queries/list_suppliers'
import { supplierOption } from '#app/finance/expenses/expense_form'

/** The suppliers that what is typed fits, for the field that searches as one types. */
export default class SupplierChoicesController {
  async index({ request, response }: HttpContext) {
    const { q } = request.qs()
    const search = typeof q === 'string' ? q.trim().slice(0, 200) : ''
    const found = await findSupplierChoices(search)
    return response.json(found.map(supplierOption))
  }
}
