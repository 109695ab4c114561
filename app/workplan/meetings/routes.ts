import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const MeetingsController = () => import('#app/workplan/meetings/controllers/meetings_controller')
const HeldMeetingsController = () =>
  import('#app/workplan/meetings/controllers/held_meetings_controller')
const MeetingHoldingsController = () =>
  import('#app/workplan/meetings/controllers/meeting_holdings_controller')
const MeetingCancellationsController = () =>
  import('#app/workplan/meetings/controllers/meeting_cancellations_controller')
const MeetingAttendancesController = () =>
  import('#app/workplan/meetings/controllers/meeting_attendances_controller')

router
  .group(() => {
    router
      .get('/meetings', [MeetingsController, 'index'])
      .as('meetings.index')
      .use(middleware.may('meetings.view'))
    router
      .get('/meetings/create', [MeetingsController, 'create'])
      .as('meetings.create')
      .use(middleware.may('meetings.edit'))
    router
      .post('/meetings', [MeetingsController, 'store'])
      .as('meetings.store')
      .use(middleware.may('meetings.edit'))
    router
      .get('/meetings/attendance', [MeetingAttendancesController, 'index'])
      .as('meeting_attendances.index')
      .use(middleware.may('meetings.view'))
    router
      .get('/held-meetings/create', [HeldMeetingsController, 'create'])
      .as('held_meetings.create')
      .use(middleware.may('meetings.edit'))
    router
      .post('/held-meetings', [HeldMeetingsController, 'store'])
      .as('held_meetings.store')
      .use(middleware.may('meetings.edit'))
    router
      .get('/meetings/:id', [MeetingsController, 'show'])
      .as('meetings.show')
      .use(middleware.may('meetings.view'))
    router
      .get('/meetings/:id/edit', [MeetingsController, 'edit'])
      .as('meetings.edit')
      .use(middleware.may('meetings.edit'))
    router
      .put('/meetings/:id', [MeetingsController, 'update'])
      .as('meetings.update')
      .use(middleware.may('meetings.edit'))
    router
      .get('/meetings/:id/holding/create', [MeetingHoldingsController, 'create'])
      .as('meeting_holdings.create')
      .use(middleware.may('meetings.edit'))
    router
      .post('/meetings/:id/holding', [MeetingHoldingsController, 'store'])
      .as('meeting_holdings.store')
      .use(middleware.may('meetings.edit'))
    router
      .post('/meetings/:id/cancellation', [MeetingCancellationsController, 'store'])
      .as('meeting_cancellations.store')
      .use(middleware.may('meetings.edit'))
  })
  .prefix('/projects/:project_id')
  .where('project_id', router.matchers.number())
  .where('id', router.matchers.number())
  .use(middleware.signedIn())
