import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const PeriodsController = () => import('#app/reporting/controllers/periods_controller')
const PeriodExpensesController = () =>
  import('#app/reporting/controllers/period_expenses_controller')
const ReportSubmissionsController = () =>
  import('#app/reporting/controllers/report_submissions_controller')
const ReportReopeningsController = () =>
  import('#app/reporting/controllers/report_reopenings_controller')
const FinancialWorkbooksController = () =>
  import('#app/reporting/controllers/financial_workbooks_controller')

router
  .group(() => {
    router
      .get('/', [PeriodsController, 'index'])
      .as('periods.index')
      .use(middleware.may('periods.view'))
    router
      .get('/create', [PeriodsController, 'create'])
      .as('periods.create')
      .use(middleware.may('periods.edit'))
    router
      .post('/', [PeriodsController, 'store'])
      .as('periods.store')
      .use(middleware.may('periods.edit'))
    router
      .get('/:id', [PeriodsController, 'show'])
      .as('periods.show')
      .where('id', router.matchers.number())
      .use(middleware.may('periods.view'))
    router
      .get('/:id/edit', [PeriodsController, 'edit'])
      .as('periods.edit')
      .where('id', router.matchers.number())
      .use(middleware.may('periods.edit'))
    router
      .put('/:id', [PeriodsController, 'update'])
      .as('periods.update')
      .where('id', router.matchers.number())
      .use(middleware.may('periods.edit'))
    router
      .post('/:id/expenses', [PeriodExpensesController, 'store'])
      .as('period_expenses.store')
      .where('id', router.matchers.number())
      .use(middleware.may('expenses.edit'))
    router
      .post('/:id/submission', [ReportSubmissionsController, 'store'])
      .as('report_submissions.store')
      .where('id', router.matchers.number())
      .use(middleware.may('financial_report.submit'))
    router
      .post('/:id/reopening', [ReportReopeningsController, 'store'])
      .as('report_reopenings.store')
      .where('id', router.matchers.number())
      .use(middleware.may('financial_report.submit'))
    router
      .get('/:id/financial_workbook.xlsx', [FinancialWorkbooksController, 'show'])
      .as('financial_workbooks.show')
      .where('id', router.matchers.number())
      .use(middleware.may('financial_report.download'))
  })
  .prefix('/projects/:project_id/periods')
  .where('project_id', router.matchers.number())
  .use(middleware.signedIn())
