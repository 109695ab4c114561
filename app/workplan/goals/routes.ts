import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const GoalsController = () => import('#app/workplan/goals/controllers/goals_controller')

router
  .get('/projects/:project_id/goals', [GoalsController, 'index'])
  .as('goals.index')
  .where('project_id', router.matchers.number())
  .use(middleware.signedIn())
  .use(middleware.may('deliverables.view'))
