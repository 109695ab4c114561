import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const ExpensesController = () => import('#app/finance/expenses/controllers/expenses_controller')
const PreviewsController = () =>
  import('#app/finance/expenses/controllers/expense_previews_controller')
const SubmissionsController = () =>
  import('#app/finance/expenses/controllers/expense_submissions_controller')
const ApprovalsController = () =>
  import('#app/finance/expenses/controllers/expense_approvals_controller')
const ReturnsController = () =>
  import('#app/finance/expenses/controllers/expense_returns_controller')
const VoidsController = () => import('#app/finance/expenses/controllers/expense_voids_controller')
const DuplicatesController = () =>
  import('#app/finance/duplicates/controllers/expense_duplicates_controller')
const CorrectionsController = () =>
  import('#app/finance/expenses/controllers/expense_corrections_controller')
const SplitsController = () => import('#app/finance/expenses/controllers/expense_splits_controller')
const DocumentsController = () =>
  import('#app/finance/expenses/controllers/expense_documents_controller')

const { may } = middleware
const number = router.matchers.number()

router
  .group(() => {
    router.get('/', [ExpensesController, 'index']).as('expenses.index').use(may('expenses.view'))
    router
      .get('/create', [ExpensesController, 'create'])
      .as('expenses.create')
      .use(may('expenses.log'))
    router.post('/', [ExpensesController, 'store']).as('expenses.store').use(may('expenses.log'))
    router
      .post('/preview', [PreviewsController, 'store'])
      .as('expense_previews.store')
      .use(may('expenses.log'))
    router.get('/:id', [ExpensesController, 'show']).as('expenses.show').use(may('expenses.view'))
    router
      .get('/:id/edit', [ExpensesController, 'edit'])
      .as('expenses.edit')
      .use(may('expenses.edit'))
    router
      .put('/:id', [ExpensesController, 'update'])
      .as('expenses.update')
      .use(may('expenses.edit'))
    router
      .delete('/:id', [ExpensesController, 'destroy'])
      .as('expenses.destroy')
      .use(may('expenses.edit'))

    router
      .post('/:id/submission', [SubmissionsController, 'store'])
      .as('expense_submissions.store')
      .use(may('expenses.submit'))
    router
      .post('/:id/approval', [ApprovalsController, 'store'])
      .as('expense_approvals.store')
      .use(may('expenses.approve'))
    router
      .post('/:id/return', [ReturnsController, 'store'])
      .as('expense_returns.store')
      .use(may('expenses.approve'))
    router
      .post('/:id/void', [VoidsController, 'store'])
      .as('expense_voids.store')
      .use(may('expenses.void'))

    router
      .post('/:id/duplicates', [DuplicatesController, 'store'])
      .as('expense_duplicates.store')
      .use(may('expenses.submit'))

    router
      .get('/:id/corrections/create', [CorrectionsController, 'create'])
      .as('expense_corrections.create')
      .use(may('expenses.log'))
    router
      .post('/:id/corrections', [CorrectionsController, 'store'])
      .as('expense_corrections.store')
      .use(may('expenses.log'))
    router
      .get('/:id/split', [SplitsController, 'create'])
      .as('expense_splits.create')
      .use(may('expenses.edit'))
    router
      .post('/:id/split', [SplitsController, 'store'])
      .as('expense_splits.store')
      .use(may('expenses.edit'))
    router
      .post('/:id/split/preview', [SplitsController, 'preview'])
      .as('expense_splits.preview')
      .use(may('expenses.edit'))

    router
      .post('/:id/documents', [DocumentsController, 'store'])
      .as('expense_documents.store')
      .use(may('documents.edit'))
    router
      .delete('/:id/documents/:document_id', [DocumentsController, 'destroy'])
      .as('expense_documents.destroy')
      .use(may('documents.edit'))
  })
  .prefix('/projects/:project_id/expenses')
  .where('project_id', number)
  .where('id', number)
  .where('document_id', number)
  .use(middleware.signedIn())
