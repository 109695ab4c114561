import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const ItemsController = () =>
  import('#app/workplan/communication/controllers/communication_items_controller')
const PublicationsController = () =>
  import('#app/workplan/communication/controllers/publications_controller')
const CancellationsController = () =>
  import('#app/workplan/communication/controllers/communication_cancellations_controller')

const { may } = middleware

router
  .group(() => {
    router
      .get('/', [ItemsController, 'index'])
      .as('communication_items.index')
      .use(may('communication.view'))
    router
      .get('/create', [ItemsController, 'create'])
      .as('communication_items.create')
      .use(may('communication.edit'))
    router
      .post('/', [ItemsController, 'store'])
      .as('communication_items.store')
      .use(may('communication.edit'))
    router
      .get('/:id', [ItemsController, 'show'])
      .as('communication_items.show')
      .use(may('communication.view'))
    router
      .get('/:id/edit', [ItemsController, 'edit'])
      .as('communication_items.edit')
      .use(may('communication.edit'))
    router
      .put('/:id', [ItemsController, 'update'])
      .as('communication_items.update')
      .use(may('communication.edit'))
    router
      .post('/:id/publication', [PublicationsController, 'store'])
      .as('publications.store')
      .use(may('communication.edit'))
    router
      .post('/:id/cancellation', [CancellationsController, 'store'])
      .as('communication_cancellations.store')
      .use(may('communication.edit'))
  })
  .prefix('/projects/:project_id/communication')
  .where('project_id', router.matchers.number())
  .where('id', router.matchers.number())
  .use(middleware.signedIn())
