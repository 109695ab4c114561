import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const EventsController = () => import('#app/audit_trail/controllers/events_controller')
const VerificationsController = () =>
  import('#app/audit_trail/controllers/verifications_controller')

router
  .group(() => {
    router
      .get('/audit', [EventsController, 'index'])
      .as('audit_events.index')
      .use(middleware.may('audit.view'))
    router
      .post('/audit/verification', [VerificationsController, 'store'])
      .as('audit_verifications.store')
      .use(middleware.may('audit.view'))
  })
  .prefix('/projects/:project_id')
  .where('project_id', router.matchers.number())
  .use(middleware.signedIn())
