import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const OwnContributionsController = () =>
  import('#app/finance/own_contribution/controllers/own_contributions_controller')

router
  .group(() => {
    router
      .get('/', [OwnContributionsController, 'index'])
      .as('own_contributions.index')
      .use(middleware.may('expenses.view'))
    router
      .get('/:id', [OwnContributionsController, 'show'])
      .as('own_contributions.show')
      .use(middleware.may('expenses.view'))
  })
  .prefix('/projects/:project_id/own-contribution')
  .where('project_id', router.matchers.number())
  .where('id', router.matchers.number())
  .use(middleware.signedIn())
