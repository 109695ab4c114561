import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const IndicatorsController = () =>
  import('#app/workplan/indicators/controllers/indicators_controller')
const IndicatorValuesController = () =>
  import('#app/workplan/indicators/controllers/indicator_values_controller')

router
  .group(() => {
    router
      .get('/indicators', [IndicatorsController, 'index'])
      .as('indicators.index')
      .use(middleware.may('indicators.view'))
    router
      .get('/indicators/create', [IndicatorsController, 'create'])
      .as('indicators.create')
      .use(middleware.may('indicators.edit'))
    router
      .post('/indicators', [IndicatorsController, 'store'])
      .as('indicators.store')
      .use(middleware.may('indicators.edit'))
    router
      .get('/indicators/:id', [IndicatorsController, 'show'])
      .as('indicators.show')
      .use(middleware.may('indicators.view'))
    router
      .get('/indicators/:id/edit', [IndicatorsController, 'edit'])
      .as('indicators.edit')
      .use(middleware.may('indicators.edit'))
    router
      .put('/indicators/:id', [IndicatorsController, 'update'])
      .as('indicators.update')
      .use(middleware.may('indicators.edit'))
    router
      .get('/periods/:id/indicator-values', [IndicatorValuesController, 'edit'])
      .as('indicator_values.edit')
      .use(middleware.may('indicators.edit'))
    router
      .put('/periods/:id/indicator-values', [IndicatorValuesController, 'update'])
      .as('indicator_values.update')
      .use(middleware.may('indicators.edit'))
  })
  .prefix('/projects/:project_id')
  .where('project_id', router.matchers.number())
  .where('id', router.matchers.number())
  .use(middleware.signedIn())
