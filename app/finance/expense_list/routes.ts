import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const BatchesController = () =>
  import('#app/finance/expense_list/controllers/expense_batches_controller')
const ColumnsController = () =>
  import('#app/finance/expense_list/controllers/expense_columns_controller')
const ExportsController = () =>
  import('#app/finance/expense_list/controllers/expense_exports_controller')
const FiltersController = () =>
  import('#app/finance/expense_list/controllers/saved_filters_controller')

const { may } = middleware

/** What makes the list of expenses one's own, and what is done with many of them at once. */
router
  .group(() => {
    router
      .post('/columns', [ColumnsController, 'update'])
      .as('expense_columns.update')
      .use(may('expenses.view'))
    router
      .get('/views', [FiltersController, 'index'])
      .as('saved_filters.index')
      .use(may('expenses.view'))
    router
      .post('/views', [FiltersController, 'store'])
      .as('saved_filters.store')
      .use(may('expenses.view'))
    router
      .put('/views', [FiltersController, 'update'])
      .as('saved_filters.update')
      .use(may('expenses.view'))
    router
      .delete('/views', [FiltersController, 'destroy'])
      .as('saved_filters.destroy')
      .use(may('expenses.view'))
    router
      .post('/batch/submissions', [BatchesController, 'submit'])
      .as('expense_batches.submit')
      .use(may('expenses.submit'))
    router
      .post('/batch/approvals', [BatchesController, 'approve'])
      .as('expense_batches.approve')
      .use(may('expenses.approve'))
    router
      .post('/batch/periods', [BatchesController, 'move'])
      .as('expense_batches.move')
      .use(may('expenses.edit'))
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
