import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const ReconciliationController = () => import('#app/intake/controllers/reconciliation_controller')
const ExpensesController = () => import('#app/intake/controllers/reconciled_expenses_controller')
const MatchesController = () => import('#app/intake/controllers/matches_controller')
const ConfirmationsController = () =>
  import('#app/intake/controllers/match_confirmations_controller')
const RejectionsController = () => import('#app/intake/controllers/match_rejections_controller')
const UndoingsController = () => import('#app/intake/controllers/match_undoings_controller')
const PaymentsController = () => import('#app/intake/controllers/match_payments_controller')
const EntriesController = () => import('#app/intake/controllers/ledger_entries_controller')
const TransactionsController = () => import('#app/intake/controllers/bank_transactions_controller')
const StatementsController = () => import('#app/intake/controllers/bank_statements_controller')
const AccountsController = () => import('#app/intake/controllers/project_accounts_controller')
const ImportsController = () => import('#app/intake/controllers/ledger_imports_controller')
const CompletionsController = () =>
  import('#app/intake/controllers/ledger_import_completions_controller')

const view = () => middleware.may('reconciliation.view')
const edit = () => middleware.may('reconciliation.edit')

router
  .group(() => {
    router.get('/', [ReconciliationController, 'index']).as('reconciliation.index').use(view())
    router
      .post('/matching', [ReconciliationController, 'update'])
      .as('reconciliation.update')
      .use(edit())
    router
      .get('/expenses/:id', [ExpensesController, 'show'])
      .as('reconciled_expenses.show')
      .use(view())

    router.get('/matches', [MatchesController, 'index']).as('matches.index').use(view())
    router.get('/matches/create', [MatchesController, 'create']).as('matches.create').use(edit())
    router.post('/matches', [MatchesController, 'store']).as('matches.store').use(edit())
    router
      .post('/matches/:id/confirmation', [ConfirmationsController, 'store'])
      .as('match_confirmations.store')
      .use(edit())
    router
      .post('/matches/:id/rejection', [RejectionsController, 'store'])
      .as('match_rejections.store')
      .use(edit())
    router
      .post('/matches/:id/undoing', [UndoingsController, 'store'])
      .as('match_undoings.store')
      .use(edit())
    router
      .post('/matches/:id/payment', [PaymentsController, 'store'])
      .as('match_payments.store')
      .use(edit())

    router.get('/entries/:id', [EntriesController, 'show']).as('ledger_entries.show').use(view())
    router
      .put('/entries/:id', [EntriesController, 'update'])
      .as('ledger_entries.update')
      .use(edit())
    router
      .get('/transactions/:id', [TransactionsController, 'show'])
      .as('bank_transactions.show')
      .use(view())
    router
      .put('/transactions/:id', [TransactionsController, 'update'])
      .as('bank_transactions.update')
      .use(edit())

    router
      .get('/statements', [StatementsController, 'index'])
      .as('bank_statements.index')
      .use(view())
    router
      .get('/statements/create', [StatementsController, 'create'])
      .as('bank_statements.create')
      .use(edit())
    router
      .post('/statements', [StatementsController, 'store'])
      .as('bank_statements.store')
      .use(edit())
    router
      .get('/statements/:id', [StatementsController, 'show'])
      .as('bank_statements.show')
      .use(view())
    router
      .delete('/statements/:id', [StatementsController, 'destroy'])
      .as('bank_statements.destroy')
      .use(edit())

    router.get('/accounts', [AccountsController, 'index']).as('project_accounts.index').use(view())
    router.post('/accounts', [AccountsController, 'store']).as('project_accounts.store').use(edit())
    router
      .delete('/accounts/:id', [AccountsController, 'destroy'])
      .as('project_accounts.destroy')
      .use(edit())

    router
      .get('/ledger_imports', [ImportsController, 'index'])
      .as('ledger_imports.index')
      .use(view())
    router
      .get('/ledger_imports/create', [ImportsController, 'create'])
      .as('ledger_imports.create')
      .use(edit())
    router
      .post('/ledger_imports', [ImportsController, 'store'])
      .as('ledger_imports.store')
      .use(edit())
    router
      .get('/ledger_imports/:id', [ImportsController, 'show'])
      .as('ledger_imports.show')
      .use(view())
    router
      .put('/ledger_imports/:id', [ImportsController, 'update'])
      .as('ledger_imports.update')
      .use(edit())
    router
      .delete('/ledger_imports/:id', [ImportsController, 'destroy'])
      .as('ledger_imports.destroy')
      .use(edit())
    router
      .post('/ledger_imports/:id/completion', [CompletionsController, 'store'])
      .as('ledger_import_completions.store')
      .use(edit())
  })
  .prefix('/projects/:project_id/reconciliation')
  .where('project_id', router.matchers.number())
  .where('id', router.matchers.number())
  .use(middleware.signedIn())
