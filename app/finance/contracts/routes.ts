import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const ContractsController = () => import('#app/finance/contracts/controllers/contracts_controller')
const AmendmentsController = () =>
  import('#app/finance/contracts/controllers/contract_amendments_controller')
const EndingsController = () =>
  import('#app/finance/contracts/controllers/contract_endings_controller')
const FilesController = () => import('#app/finance/contracts/controllers/contract_files_controller')
const LimitsController = () =>
  import('#app/finance/contracts/controllers/procurement_limits_controller')

const { may } = middleware
const number = router.matchers.number()

router
  .group(() => {
    router.get('/', [ContractsController, 'index']).as('contracts.index').use(may('contracts.view'))
    router
      .get('/create', [ContractsController, 'create'])
      .as('contracts.create')
      .use(may('contracts.edit'))
    router
      .post('/', [ContractsController, 'store'])
      .as('contracts.store')
      .use(may('contracts.edit'))
    router
      .get('/:id', [ContractsController, 'show'])
      .as('contracts.show')
      .use(may('contracts.view'))
    router
      .get('/:id/edit', [ContractsController, 'edit'])
      .as('contracts.edit')
      .use(may('contracts.edit'))
    router
      .put('/:id', [ContractsController, 'update'])
      .as('contracts.update')
      .use(may('contracts.edit'))

    router
      .post('/:id/amendments', [AmendmentsController, 'store'])
      .as('contract_amendments.store')
      .use(may('contracts.edit'))
    router
      .delete('/:id/amendments/:amendment_id', [AmendmentsController, 'destroy'])
      .as('contract_amendments.destroy')
      .use(may('contracts.edit'))
    router
      .post('/:id/ending', [EndingsController, 'store'])
      .as('contract_endings.store')
      .use(may('contracts.edit'))
    router
      .delete('/:id/ending', [EndingsController, 'destroy'])
      .as('contract_endings.destroy')
      .use(may('contracts.edit'))
    router
      .post('/:id/files', [FilesController, 'store'])
      .as('contract_files.store')
      .use(may('contracts.edit'))
    router
      .delete('/:id/files/:file_id', [FilesController, 'destroy'])
      .as('contract_files.destroy')
      .use(may('contracts.edit'))
  })
  .prefix('/projects/:project_id/contracts')
  .where('project_id', number)
  .where('id', number)
  .where('amendment_id', number)
  .where('file_id', number)
  .use(middleware.signedIn())

router
  .group(() => {
    router
      .get('/', [LimitsController, 'index'])
      .as('procurement_limits.index')
      .use(may('programmes.view'))
    router
      .get('/create', [LimitsController, 'create'])
      .as('procurement_limits.create')
      .use(may('programmes.edit'))
    router
      .post('/', [LimitsController, 'store'])
      .as('procurement_limits.store')
      .use(may('programmes.edit'))
    router
      .get('/:id/edit', [LimitsController, 'edit'])
      .as('procurement_limits.edit')
      .use(may('programmes.edit'))
    router
      .put('/:id', [LimitsController, 'update'])
      .as('procurement_limits.update')
      .use(may('programmes.edit'))
  })
  .prefix('/procurement-limits')
  .where('id', number)
  .use(middleware.signedIn())
