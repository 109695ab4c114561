import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const OrganisationsController = () =>
  import('#app/workplan/local_group/controllers/organisations_controller')
const RepresentativesController = () =>
  import('#app/workplan/local_group/controllers/representatives_controller')
const ConsentWithdrawalsController = () =>
  import('#app/workplan/local_group/controllers/consent_withdrawals_controller')

router
  .group(() => {
    router
      .get('/', [OrganisationsController, 'index'])
      .as('local_group.index')
      .use(middleware.may('local_group.view'))
    router
      .get('/organisations/create', [OrganisationsController, 'create'])
      .as('organisations.create')
      .use(middleware.may('local_group.edit'))
    router
      .post('/organisations', [OrganisationsController, 'store'])
      .as('organisations.store')
      .use(middleware.may('local_group.edit'))
    router
      .get('/organisations/:id/edit', [OrganisationsController, 'edit'])
      .as('organisations.edit')
      .use(middleware.may('local_group.edit'))
    router
      .put('/organisations/:id', [OrganisationsController, 'update'])
      .as('organisations.update')
      .use(middleware.may('local_group.edit'))
    router
      .get('/representatives/create', [RepresentativesController, 'create'])
      .as('representatives.create')
      .use(middleware.may('local_group.edit'))
    router
      .post('/representatives', [RepresentativesController, 'store'])
      .as('representatives.store')
      .use(middleware.may('local_group.edit'))
    router
      .get('/representatives/:id/edit', [RepresentativesController, 'edit'])
      .as('representatives.edit')
      .use(middleware.may('local_group.edit'))
    router
      .put('/representatives/:id', [RepresentativesController, 'update'])
      .as('representatives.update')
      .use(middleware.may('local_group.edit'))
    router
      .post('/representatives/:id/withdrawal', [ConsentWithdrawalsController, 'store'])
      .as('consent_withdrawals.store')
      .use(middleware.may('local_group.edit'))
  })
  .prefix('/projects/:project_id/local-group')
  .where('project_id', router.matchers.number())
  .where('id', router.matchers.number())
  .use(middleware.signedIn())
