import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const PlanController = () => import('#app/workplan/plan/controllers/plan_controller')

const { may } = middleware

router
  .group(() => {
    router.get('/plan', [PlanController, 'edit']).as('plan.edit').use(may('activities.edit'))
    router.put('/plan', [PlanController, 'update']).as('plan.update').use(may('activities.edit'))
  })
  .prefix('/projects/:project_id')
  .where('project_id', router.matchers.number())
  .use(middleware.signedIn())
