import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const BudgetController = () => import('#app/finance/controllers/budget_controller')
const BudgetVersionsController = () => import('#app/finance/controllers/budget_versions_controller')
const BudgetApprovalsController = () =>
  import('#app/finance/controllers/budget_approvals_controller')

router
  .group(() => {
    router.get('/', [BudgetController, 'show']).as('budget.show').use(middleware.may('budget.view'))
    router
      .get('/versions/create', [BudgetVersionsController, 'create'])
      .as('budget_versions.create')
      .use(middleware.may('budget.draft'))
    router
      .post('/versions', [BudgetVersionsController, 'store'])
      .as('budget_versions.store')
      .use(middleware.may('budget.draft'))
    router
      .get('/versions/:id', [BudgetVersionsController, 'show'])
      .as('budget_versions.show')
      .where('id', router.matchers.number())
      .use(middleware.may('budget.view'))
    router
      .get('/versions/:id/edit', [BudgetVersionsController, 'edit'])
      .as('budget_versions.edit')
      .where('id', router.matchers.number())
      .use(middleware.may('budget.draft'))
    router
      .put('/versions/:id', [BudgetVersionsController, 'update'])
      .as('budget_versions.update')
      .where('id', router.matchers.number())
      .use(middleware.may('budget.draft'))
    router
      .post('/versions/:id/approval', [BudgetApprovalsController, 'store'])
      .as('budget_approvals.store')
      .where('id', router.matchers.number())
      .use(middleware.may('budget.approve'))
  })
  .prefix('/projects/:project_id/budget')
  .where('project_id', router.matchers.number())
  .use(middleware.signedIn())
