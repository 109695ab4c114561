import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const PlanCopiesController = () =>
  import('#app/workplan/plan_copies/controllers/plan_copies_controller')

const { may } = middleware

router
  .group(() => {
    router
      .get('/plan/copies/create', [PlanCopiesController, 'create'])
      .as('plan_copies.create')
      .use(may('activities.edit'))
    router
      .post('/plan/copies', [PlanCopiesController, 'store'])
      .as('plan_copies.store')
      .use(may('activities.edit'))
  })
  .prefix('/projects/:project_id')
  .where('project_id', router.matchers.number())
  .use(middleware.signedIn())
