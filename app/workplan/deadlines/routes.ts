import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const DeadlinesController = () => import('#app/workplan/deadlines/controllers/deadlines_controller')
const DeadlineCompletionsController = () =>
  import('#app/workplan/deadlines/controllers/deadline_completions_controller')
const DeadlineCancellationsController = () =>
  import('#app/workplan/deadlines/controllers/deadline_cancellations_controller')
const DeadlineExportsController = () =>
  import('#app/workplan/deadlines/controllers/deadline_exports_controller')

router
  .group(() => {
    router
      .get('/deadlines', [DeadlinesController, 'index'])
      .as('deadlines.index')
      .use(middleware.may('deadlines.view'))
    router
      .get('/deadlines/create', [DeadlinesController, 'create'])
      .as('deadlines.create')
      .use(middleware.may('deadlines.edit'))
    router
      .post('/deadlines', [DeadlinesController, 'store'])
      .as('deadlines.store')
      .use(middleware.may('deadlines.edit'))
    router
      .get('/deadlines/export.xlsx', [DeadlineExportsController, 'show'])
      .as('deadline_exports.show')
      .use(middleware.may('deadlines.export'))
    router
      .get('/deadlines/:id', [DeadlinesController, 'show'])
      .as('deadlines.show')
      .where('id', router.matchers.number())
      .use(middleware.may('deadlines.view'))
    router
      .get('/deadlines/:id/edit', [DeadlinesController, 'edit'])
      .as('deadlines.edit')
      .where('id', router.matchers.number())
      .use(middleware.may('deadlines.edit_own'))
    router
      .put('/deadlines/:id', [DeadlinesController, 'update'])
      .as('deadlines.update')
      .where('id', router.matchers.number())
      .use(middleware.may('deadlines.edit_own'))
    router
      .post('/deadlines/:id/completion', [DeadlineCompletionsController, 'store'])
      .as('deadline_completions.store')
      .where('id', router.matchers.number())
      .use(middleware.may('deadlines.edit_own'))
    router
      .post('/deadlines/:id/cancellation', [DeadlineCancellationsController, 'store'])
      .as('deadline_cancellations.store')
      .where('id', router.matchers.number())
      .use(middleware.may('deadlines.edit'))
  })
  .prefix('/projects/:project_id')
  .where('project_id', router.matchers.number())
  .use(middleware.signedIn())
