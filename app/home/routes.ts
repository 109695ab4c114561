import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const HomeController = () => import('#app/home/controllers/home_controller')
const MyDayController = () => import('#app/home/my_day/controllers/my_day_controller')
const OverviewController = () => import('#app/home/controllers/overview_controller')

/** Shows nothing of its own: it sends on to a page that asks its permission. */
router.get('/', [HomeController, 'show']).as('home').use(middleware.signedIn())

/** One's own, over all projects. */
router.get('/my-day', [MyDayController, 'show']).as('my_day.show').use(middleware.signedIn())

router
  .get('/projects/:project_id', [OverviewController, 'show'])
  .as('overview.show')
  .where('project_id', router.matchers.number())
  .use(middleware.signedIn())
  .use(middleware.may('projects.view'))
