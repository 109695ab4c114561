import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const DeliverablesController = () =>
  import('#app/workplan/deliverables/controllers/deliverables_controller')
const DeliveriesController = () =>
  import('#app/workplan/deliverables/controllers/deliveries_controller')
const DeliveryWithdrawalsController = () =>
  import('#app/workplan/deliverables/controllers/delivery_withdrawals_controller')
const DeliverableStepsController = () =>
  import('#app/workplan/deliverables/controllers/deliverable_steps_controller')

router
  .group(() => {
    router
      .get('/', [DeliverablesController, 'index'])
      .as('deliverables.index')
      .use(middleware.may('deliverables.view'))
    router
      .get('/create', [DeliverablesController, 'create'])
      .as('deliverables.create')
      .use(middleware.may('deliverables.edit'))
    router
      .post('/', [DeliverablesController, 'store'])
      .as('deliverables.store')
      .use(middleware.may('deliverables.edit'))
    router
      .get('/:id', [DeliverablesController, 'show'])
      .as('deliverables.show')
      .use(middleware.may('deliverables.view'))
    router
      .get('/:id/edit', [DeliverablesController, 'edit'])
      .as('deliverables.edit')
      .use(middleware.may('deliverables.edit'))
    router
      .put('/:id', [DeliverablesController, 'update'])
      .as('deliverables.update')
      .use(middleware.may('deliverables.edit'))
    router
      .get('/:id/steps/create', [DeliverableStepsController, 'create'])
      .as('deliverable_steps.create')
      .use(middleware.may('deliverables.edit'))
    router
      .post('/:id/steps', [DeliverableStepsController, 'store'])
      .as('deliverable_steps.store')
      .use(middleware.may('deliverables.edit'))
    router
      .get('/:id/deliveries/create', [DeliveriesController, 'create'])
      .as('deliveries.create')
      .use(middleware.may('deliverables.edit'))
    router
      .post('/:id/deliveries', [DeliveriesController, 'store'])
      .as('deliveries.store')
      .use(middleware.may('deliverables.edit'))
    router
      .post('/:id/deliveries/:delivery_id/withdrawal', [DeliveryWithdrawalsController, 'store'])
      .as('delivery_withdrawals.store')
      .where('delivery_id', router.matchers.number())
      .use(middleware.may('deliverables.edit'))
  })
  .prefix('/projects/:project_id/deliverables')
  .where('project_id', router.matchers.number())
  .where('id', router.matchers.number())
  .use(middleware.signedIn())
