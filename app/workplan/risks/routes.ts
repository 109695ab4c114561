import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const RisksController = () => import('#app/workplan/risks/controllers/risks_controller')
const RiskOccurrencesController = () =>
  import('#app/workplan/risks/controllers/risk_occurrences_controller')
const RiskClosuresController = () =>
  import('#app/workplan/risks/controllers/risk_closures_controller')
const DeviationsController = () => import('#app/workplan/risks/controllers/deviations_controller')
const DeviationResolutionsController = () =>
  import('#app/workplan/risks/controllers/deviation_resolutions_controller')

router
  .group(() => {
    router
      .get('/risks', [RisksController, 'index'])
      .as('risks.index')
      .use(middleware.may('risks.view'))
    router
      .get('/risks/create', [RisksController, 'create'])
      .as('risks.create')
      .use(middleware.may('risks.edit'))
    router
      .post('/risks', [RisksController, 'store'])
      .as('risks.store')
      .use(middleware.may('risks.edit'))
    router
      .get('/risks/:id', [RisksController, 'show'])
      .as('risks.show')
      .use(middleware.may('risks.view'))
    router
      .get('/risks/:id/edit', [RisksController, 'edit'])
      .as('risks.edit')
      .use(middleware.may('risks.edit'))
    router
      .put('/risks/:id', [RisksController, 'update'])
      .as('risks.update')
      .use(middleware.may('risks.edit'))
    router
      .post('/risks/:id/occurrence', [RiskOccurrencesController, 'store'])
      .as('risk_occurrences.store')
      .use(middleware.may('risks.edit'))
    router
      .post('/risks/:id/closure', [RiskClosuresController, 'store'])
      .as('risk_closures.store')
      .use(middleware.may('risks.edit'))

    router
      .get('/deviations', [DeviationsController, 'index'])
      .as('deviations.index')
      .use(middleware.may('risks.view'))
    router
      .get('/deviations/create', [DeviationsController, 'create'])
      .as('deviations.create')
      .use(middleware.may('risks.edit'))
    router
      .post('/deviations', [DeviationsController, 'store'])
      .as('deviations.store')
      .use(middleware.may('risks.edit'))
    router
      .get('/deviations/:id', [DeviationsController, 'show'])
      .as('deviations.show')
      .use(middleware.may('risks.view'))
    router
      .get('/deviations/:id/edit', [DeviationsController, 'edit'])
      .as('deviations.edit')
      .use(middleware.may('risks.edit'))
    router
      .put('/deviations/:id', [DeviationsController, 'update'])
      .as('deviations.update')
      .use(middleware.may('risks.edit'))
    router
      .post('/deviations/:id/resolution', [DeviationResolutionsController, 'store'])
      .as('deviation_resolutions.store')
      .use(middleware.may('risks.edit'))
    router
      .delete('/deviations/:id/resolution', [DeviationResolutionsController, 'destroy'])
      .as('deviation_resolutions.destroy')
      .use(middleware.may('risks.edit'))
  })
  .prefix('/projects/:project_id')
  .where('project_id', router.matchers.number())
  .where('id', router.matchers.number())
  .use(middleware.signedIn())
