import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const StaffController = () => import('#app/finance/staff/controllers/staff_controller')
const AssignmentsController = () =>
  import('#app/finance/staff/controllers/staff_assignments_controller')
const MonthsController = () => import('#app/finance/staff/controllers/staff_months_controller')
const YearCostsController = () =>
  import('#app/finance/staff/controllers/staff_year_costs_controller')
const ProofsController = () => import('#app/finance/staff/controllers/staff_proofs_controller')
const SheetsController = () => import('#app/finance/staff/controllers/staff_sheets_controller')
const ClaimsController = () => import('#app/finance/staff/controllers/staff_claims_controller')
const WorkbooksController = () =>
  import('#app/finance/staff/controllers/staff_workbooks_controller')

const { may } = middleware
const number = router.matchers.number()

router
  .group(() => {
    router.get('/', [StaffController, 'index']).as('staff.index').use(may('staff.view'))
    router.get('/create', [StaffController, 'create']).as('staff.create').use(may('staff.edit'))
    router.post('/', [StaffController, 'store']).as('staff.store').use(may('staff.edit'))
    router
      .get('/periods/:period_id/workbook', [WorkbooksController, 'show'])
      .as('staff_workbooks.show')
      .use(may('staff.view'))
    router.get('/:id', [StaffController, 'show']).as('staff.show').use(may('staff.view'))
    router.get('/:id/edit', [StaffController, 'edit']).as('staff.edit').use(may('staff.edit'))
    router.put('/:id', [StaffController, 'update']).as('staff.update').use(may('staff.edit'))

    router
      .get('/:id/periods/:period_id', [SheetsController, 'show'])
      .as('staff_sheets.show')
      .use(may('staff.view'))
    router
      .post('/:id/periods/:period_id/expense', [ClaimsController, 'store'])
      .as('staff_claims.store')
      .use(may('staff.edit'))

    router
      .get('/:id/assignments/create', [AssignmentsController, 'create'])
      .as('staff_assignments.create')
      .use(may('staff.edit'))
    router
      .post('/:id/assignments', [AssignmentsController, 'store'])
      .as('staff_assignments.store')
      .use(may('staff.edit'))
    router
      .get('/:id/assignments/:row_id/edit', [AssignmentsController, 'edit'])
      .as('staff_assignments.edit')
      .use(may('staff.edit'))
    router
      .put('/:id/assignments/:row_id', [AssignmentsController, 'update'])
      .as('staff_assignments.update')
      .use(may('staff.edit'))

    router
      .get('/:id/months/create', [MonthsController, 'create'])
      .as('staff_months.create')
      .use(may('staff.edit'))
    router
      .post('/:id/months', [MonthsController, 'store'])
      .as('staff_months.store')
      .use(may('staff.edit'))
    router
      .get('/:id/months/:row_id/edit', [MonthsController, 'edit'])
      .as('staff_months.edit')
      .use(may('staff.edit'))
    router
      .put('/:id/months/:row_id', [MonthsController, 'update'])
      .as('staff_months.update')
      .use(may('staff.edit'))

    router
      .get('/:id/year_costs/create', [YearCostsController, 'create'])
      .as('staff_year_costs.create')
      .use(may('staff.edit'))
    router
      .post('/:id/year_costs', [YearCostsController, 'store'])
      .as('staff_year_costs.store')
      .use(may('staff.edit'))
    router
      .get('/:id/year_costs/:row_id/edit', [YearCostsController, 'edit'])
      .as('staff_year_costs.edit')
      .use(may('staff.edit'))
    router
      .put('/:id/year_costs/:row_id', [YearCostsController, 'update'])
      .as('staff_year_costs.update')
      .use(may('staff.edit'))
    router
      .delete('/:id/months/:row_id', [MonthsController, 'destroy'])
      .as('staff_months.destroy')
      .use(may('staff.edit'))

    router
      .post('/:id/proofs', [ProofsController, 'store'])
      .as('staff_proofs.store')
      .use(may('staff.edit'))
    router
      .delete('/:id/proofs/:row_id', [ProofsController, 'destroy'])
      .as('staff_proofs.destroy')
      .use(may('staff.edit'))
  })
  .prefix('/projects/:project_id/staff')
  .where('project_id', number)
  .where('id', number)
  .where('period_id', number)
  .where('row_id', number)
  .use(middleware.signedIn())
