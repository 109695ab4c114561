import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const SessionsController = () => import('#app/identity/controllers/sessions_controller')
const LocalesController = () => import('#app/identity/controllers/locales_controller')
const ThemesController = () => import('#app/identity/controllers/themes_controller')
const AccountController = () => import('#app/identity/controllers/account_controller')
const UsersController = () => import('#app/identity/controllers/users_controller')

router
  .group(() => {
    router.get('/login', [SessionsController, 'create']).as('sessions.create')
    router.post('/login', [SessionsController, 'store']).as('sessions.store')
  })
  .use(middleware.guest())

router.post('/locale', [LocalesController, 'update']).as('locale.update')
router.post('/theme', [ThemesController, 'update']).as('theme.update')

router
  .group(() => {
    router.post('/logout', [SessionsController, 'destroy']).as('sessions.destroy')
    router.get('/account', [AccountController, 'edit']).as('account.edit')
    router.put('/account', [AccountController, 'update']).as('account.update')

    router
      .get('/users', [UsersController, 'index'])
      .as('users.index')
      .use(middleware.may('users.view'))
    router
      .get('/users/create', [UsersController, 'create'])
      .as('users.create')
      .use(middleware.may('users.edit'))
    router
      .post('/users', [UsersController, 'store'])
      .as('users.store')
      .use(middleware.may('users.edit'))
    router
      .get('/users/:id/edit', [UsersController, 'edit'])
      .as('users.edit')
      .where('id', router.matchers.number())
      .use(middleware.may('users.edit'))
    router
      .put('/users/:id', [UsersController, 'update'])
      .as('users.update')
      .where('id', router.matchers.number())
      .use(middleware.may('users.edit'))
  })
  .use(middleware.signedIn())
