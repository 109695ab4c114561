import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const BudgetController = () => import('#app/finance/budget/controllers/budget_controller')
const BudgetVersionsController = () =>
  import('#app/finance/budget/controllers/budget_versions_controller')
const BudgetApprovalsController = () =>
  import('#app/finance/budget/controllers/budget_approvals_controller')
const BudgetPreviewsController = () =>
  import('#app/finance/budget/controllers/budget_previews_controller')
const BudgetDifferencesController = () =>
  import('#app/finance/budget/controllers/budget_differences_controller')
const BudgetRequestsController = () =>
  import('#app/finance/what_if/controllers/budget_requests_controller')
const BudgetWorkbooksController = () =>
  import('#app/finance/budget/controllers/budget_workbooks_controller')
const WhatIfsController = () => import('#app/finance/what_if/controllers/what_ifs_controller')
const WhatIfDraftsController = () =>
  import('#app/finance/what_if/controllers/what_if_drafts_controller')
const WhatIfRequestsController = () =>
  import('#app/finance/what_if/controllers/what_if_requests_controller')

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
      .post('/versions/preview', [BudgetPreviewsController, 'store'])
      .as('budget_previews.store')
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
      .delete('/versions/:id', [BudgetVersionsController, 'destroy'])
      .as('budget_versions.destroy')
      .where('id', router.matchers.number())
      .use(middleware.may('budget.draft'))
    router
      .get('/versions/:id/difference', [BudgetDifferencesController, 'show'])
      .as('budget_differences.show')
      .where('id', router.matchers.number())
      .use(middleware.may('budget.view'))
    router
      .get('/versions/:id/request', [BudgetRequestsController, 'show'])
      .as('budget_requests.show')
      .where('id', router.matchers.number())
      .use(middleware.may('budget.view'))
    router
      .get('/versions/:id/budget.xlsx', [BudgetWorkbooksController, 'show'])
      .as('budget_workbooks.show')
      .where('id', router.matchers.number())
      .use(middleware.may('budget.view'))
    router
      .get('/what-if', [WhatIfsController, 'show'])
      .as('what_ifs.show')
      .use(middleware.may('budget.view'))
    router
      .post('/what-if/preview', [WhatIfsController, 'preview'])
      .as('what_ifs.preview')
      .use(middleware.may('budget.view'))
    router
      .post('/what-if/request', [WhatIfRequestsController, 'store'])
      .as('what_if_requests.store')
      .use(middleware.may('budget.view'))
    router
      .post('/what-if/draft', [WhatIfDraftsController, 'store'])
      .as('what_if_drafts.store')
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
