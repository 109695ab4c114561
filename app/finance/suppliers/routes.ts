import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const SupplierChoicesController = () =>
  import('#app/finance/suppliers/controllers/supplier_choices_controller')
const SuppliersController = () => import('#app/finance/suppliers/controllers/suppliers_controller')

const { may } = middleware
const number = router.matchers.number()

router
  .group(() => {
    router.get('/', [SuppliersController, 'index']).as('suppliers.index').use(may('suppliers.view'))
    router
      .get('/choices', [SupplierChoicesController, 'index'])
      .as('supplier_choices.index')
      .use(may('suppliers.view'))
    router
      .get('/create', [SuppliersController, 'create'])
      .as('suppliers.create')
      .use(may('suppliers.edit'))
    router
      .post('/', [SuppliersController, 'store'])
      .as('suppliers.store')
      .use(may('suppliers.edit'))
    router
      .get('/:id/edit', [SuppliersController, 'edit'])
      .as('suppliers.edit')
      .use(may('suppliers.edit'))
    router
      .put('/:id', [SuppliersController, 'update'])
      .as('suppliers.update')
      .use(may('suppliers.edit'))
  })
  .prefix('/projects/:project_id/suppliers')
  .where('project_id', number)
  .where('id', number)
  .use(middleware.signedIn())
