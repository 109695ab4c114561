import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const CalendarController = () =>
  import('#app/notifications/calendar/controllers/calendar_controller')
const FeedsController = () =>
  import('#app/notifications/calendar/controllers/calendar_feeds_controller')
const RevocationsController = () =>
  import('#app/notifications/calendar/controllers/calendar_feed_revocations_controller')
const FilesController = () =>
  import('#app/notifications/calendar/controllers/calendar_files_controller')

router
  .group(() => {
    router
      .get('/calendar', [CalendarController, 'index'])
      .as('calendar.index')
      .use(middleware.may('calendar.view'))
    router
      .get('/projects/:project_id/calendar', [CalendarController, 'show'])
      .as('calendar.show')
      .where('project_id', router.matchers.number())
      .use(middleware.may('calendar.view'))

    router.get('/account/calendar', [FeedsController, 'show']).as('calendar_feeds.show')
    router.post('/account/calendar', [FeedsController, 'store']).as('calendar_feeds.store')
    router.put('/account/calendar', [FeedsController, 'update']).as('calendar_feeds.update')
    router
      .post('/account/calendar/revocation', [RevocationsController, 'store'])
      .as('calendar_feed_revocations.store')
  })
  .use(middleware.signedIn())

/** Calendar programs have no session: whoever has the link reads it. */
router
  .get('/calendar/:token', [FilesController, 'show'])
  .as('calendar_files.show')
  .where('token', /^[\w-]{43}\.ics$/)
