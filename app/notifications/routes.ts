import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const NotificationsController = () =>
  import('#app/notifications/controllers/notifications_controller')
const NotificationReadingsController = () =>
  import('#app/notifications/controllers/notification_readings_controller')
const NotificationChoicesController = () =>
  import('#app/notifications/controllers/notification_choices_controller')
const MailboxController = () => import('#app/notifications/controllers/mailbox_controller')
const JobsController = () => import('#app/notifications/controllers/jobs_controller')
const MailAttemptsController = () =>
  import('#app/notifications/controllers/mail_attempts_controller')

router
  .group(() => {
    router.get('/notifications', [NotificationsController, 'index']).as('notifications.index')
    router
      .post('/notifications/readings', [NotificationReadingsController, 'storeAll'])
      .as('notification_readings.store_all')
    router
      .post('/notifications/:id/reading', [NotificationReadingsController, 'store'])
      .as('notification_readings.store')
      .where('id', router.matchers.number())
    router
      .get('/account/notifications', [NotificationChoicesController, 'edit'])
      .as('notification_choices.edit')
    router
      .put('/account/notifications', [NotificationChoicesController, 'update'])
      .as('notification_choices.update')

    router
      .get('/mailbox', [MailboxController, 'index'])
      .as('mailbox.index')
      .use(middleware.may('mail.view'))
    router
      .get('/mailbox/:id', [MailboxController, 'show'])
      .as('mailbox.show')
      .where('id', router.matchers.number())
      .use(middleware.may('mail.view'))
    router
      .get('/mailbox/:id/letter', [MailboxController, 'letter'])
      .as('mailbox.letter')
      .where('id', router.matchers.number())
      .use(middleware.may('mail.view'))
    router.get('/jobs', [JobsController, 'index']).as('jobs.index').use(middleware.may('mail.view'))
    router
      .post('/jobs/mail/:id/attempt', [MailAttemptsController, 'store'])
      .as('mail_attempts.store')
      .where('id', router.matchers.number())
      .use(middleware.may('mail.edit'))
  })
  .use(middleware.signedIn())
