import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const ActivitiesController = () =>
  import('#app/workplan/activities/controllers/activities_controller')
const ActivityStepsController = () =>
  import('#app/workplan/activities/controllers/activity_steps_controller')

router
  .group(() => {
    router
      .get('/activities', [ActivitiesController, 'index'])
      .as('activities.index')
      .use(middleware.may('activities.view'))
    router
      .get('/activities/create', [ActivitiesController, 'create'])
      .as('activities.create')
      .use(middleware.may('activities.edit'))
    router
      .post('/activities', [ActivitiesController, 'store'])
      .as('activities.store')
      .use(middleware.may('activities.edit'))
    router
      .get('/activities/:id', [ActivitiesController, 'show'])
      .as('activities.show')
      .where('id', router.matchers.number())
      .use(middleware.may('activities.view'))
    router
      .get('/activities/:id/edit', [ActivitiesController, 'edit'])
      .as('activities.edit')
      .where('id', router.matchers.number())
      .use(middleware.may('activities.edit'))
    router
      .put('/activities/:id', [ActivitiesController, 'update'])
      .as('activities.update')
      .where('id', router.matchers.number())
      .use(middleware.may('activities.edit'))
    router
      .post('/activities/:id/steps', [ActivityStepsController, 'store'])
      .as('activity_steps.store')
      .where('id', router.matchers.number())
      .use(middleware.may('activities.edit'))
  })
  .prefix('/projects/:project_id')
  .where('project_id', router.matchers.number())
  .use(middleware.signedIn())
