import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const TimelineController = () => import('#app/workplan/controllers/timeline_controller')

router
  .group(() => {
    router
      .get('/timeline', [TimelineController, 'index'])
      .as('timeline.index')
      .use(middleware.may('activities.view'))
  })
  .prefix('/projects/:project_id')
  .where('project_id', router.matchers.number())
  .use(middleware.signedIn())
