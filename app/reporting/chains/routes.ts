import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const PeriodChainsController = () =>
  import('#app/reporting/chains/controllers/period_chains_controller')

router
  .group(() => {
    router
      .get('/:id/chain', [PeriodChainsController, 'show'])
      .as('period_chains.show')
      .where('id', router.matchers.number())
      .use(middleware.may('deadlines.view'))
    router
      .post('/:id/chain', [PeriodChainsController, 'store'])
      .as('period_chains.store')
      .where('id', router.matchers.number())
      .use(middleware.may('deadlines.edit'))
  })
  .prefix('/projects/:project_id/periods')
  .where('project_id', router.matchers.number())
  .use(middleware.signedIn())
