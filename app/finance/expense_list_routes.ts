import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const ColumnsController = () => import('#app/finance/controllers/expense_columns_controller')
const ExportsController = () => import('#app/finance/controllers/expense_exports_controller')

const { may } = middleware

/** What makes the list of expenses one's own, and what is done with many of them at once. */
router
  .group(() => {
    router
      .post('/columns', [ColumnsController, 'update'])
      .as('expense_columns.update')
      .use(may('expenses.view'))
    router
      .get('/export.xlsx', [ExportsController, 'workbook'])
      .as('expense_exports.workbook')
      .use(may('expenses.export'))
    router
      .get('/export.csv', [ExportsController, 'csv'])
      .as('expense_exports.csv')
      .use(may('expenses.export'))
  })
  .prefix('/projects/:project_id/expenses')
  .where('project_id', router.matchers.number())
  .use(middleware.signedIn())
