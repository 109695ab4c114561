import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const ChecksController = () =>
  import('#app/workplan/publicity/controllers/publicity_checks_controller')
const SettlementsController = () =>
  import('#app/workplan/publicity/controllers/publicity_settlements_controller')
const ExemptionsController = () =>
  import('#app/workplan/publicity/controllers/publicity_exemptions_controller')

const { may } = middleware

router
  .group(() => {
    router
      .get('/', [ChecksController, 'index'])
      .as('publicity_checks.index')
      .use(may('communication.view'))
    router
      .post('/', [ChecksController, 'store'])
      .as('publicity_checks.store')
      .use(may('communication.edit'))
    router
      .get('/:id', [ChecksController, 'show'])
      .as('publicity_checks.show')
      .use(may('communication.view'))
    router
      .put('/:id', [ChecksController, 'update'])
      .as('publicity_checks.update')
      .use(may('communication.edit'))
    router
      .post('/:id/fulfilment', [SettlementsController, 'store'])
      .as('publicity_settlements.store')
      .use(may('communication.edit'))
    router
      .delete('/:id/settlement', [SettlementsController, 'destroy'])
      .as('publicity_settlements.destroy')
      .use(may('communication.edit'))
    router
      .post('/:id/exemption', [ExemptionsController, 'store'])
      .as('publicity_exemptions.store')
      .use(may('communication.edit'))
  })
  .prefix('/projects/:project_id/publicity')
  .where('project_id', router.matchers.number())
  .where('id', router.matchers.number())
  .use(middleware.signedIn())
