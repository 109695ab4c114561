import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const ProjectsController = () => import('#app/projects/controllers/projects_controller')
const ProjectDetailsController = () =>
  import('#app/projects/controllers/project_details_controller')
const StagesController = () => import('#app/projects/controllers/stages_controller')
const PartnersController = () => import('#app/projects/controllers/partners_controller')
const DecisionsController = () => import('#app/projects/controllers/decisions_controller')
const TeamRolesController = () => import('#app/projects/controllers/team_roles_controller')
const TeamRoleEndingsController = () =>
  import('#app/projects/controllers/team_role_endings_controller')

const { may } = middleware

router
  .group(() => {
    // everybody's own list: who has no part in any project yet reads that there, instead of a page that does not exist
    router.get('/', [ProjectsController, 'index']).as('projects.index')
    router
      .get('/create', [ProjectsController, 'create'])
      .as('projects.create')
      .use(may('projects.create'))
    router.post('/', [ProjectsController, 'store']).as('projects.store').use(may('projects.create'))
  })
  .prefix('/projects')
  .use(middleware.signedIn())

router
  .group(() => {
    router
      .get('/details', [ProjectDetailsController, 'show'])
      .as('project_details.show')
      .use(may('projects.view'))
    router
      .get('/settings', [ProjectDetailsController, 'edit'])
      .as('project_details.edit')
      .use(may('projects.edit'))
    router
      .put('/settings', [ProjectDetailsController, 'update'])
      .as('project_details.update')
      .use(may('projects.edit'))

    router.get('/stages', [StagesController, 'index']).as('stages.index').use(may('stages.view'))
    router
      .get('/stages/create', [StagesController, 'create'])
      .as('stages.create')
      .use(may('stages.edit'))
    router.post('/stages', [StagesController, 'store']).as('stages.store').use(may('stages.edit'))
    router
      .get('/stages/:id/edit', [StagesController, 'edit'])
      .as('stages.edit')
      .use(may('stages.edit'))
    router
      .put('/stages/:id', [StagesController, 'update'])
      .as('stages.update')
      .use(may('stages.edit'))

    router
      .get('/partners', [PartnersController, 'index'])
      .as('partners.index')
      .use(may('partners.view'))
    router
      .get('/partners/create', [PartnersController, 'create'])
      .as('partners.create')
      .use(may('partners.edit'))
    router
      .post('/partners', [PartnersController, 'store'])
      .as('partners.store')
      .use(may('partners.edit'))
    router
      .get('/partners/:id/edit', [PartnersController, 'edit'])
      .as('partners.edit')
      .use(may('partners.edit'))
    router
      .put('/partners/:id', [PartnersController, 'update'])
      .as('partners.update')
      .use(may('partners.edit'))

    router
      .get('/decisions', [DecisionsController, 'index'])
      .as('decisions.index')
      .use(may('decisions.view'))
    router
      .get('/decisions/create', [DecisionsController, 'create'])
      .as('decisions.create')
      .use(may('decisions.edit'))
    router
      .post('/decisions', [DecisionsController, 'store'])
      .as('decisions.store')
      .use(may('decisions.edit'))
    router
      .get('/decisions/:id/edit', [DecisionsController, 'edit'])
      .as('decisions.edit')
      .use(may('decisions.edit'))
    router
      .put('/decisions/:id', [DecisionsController, 'update'])
      .as('decisions.update')
      .use(may('decisions.edit'))

    router.get('/team', [TeamRolesController, 'index']).as('team.index').use(may('team.view'))
    router
      .get('/team/create', [TeamRolesController, 'create'])
      .as('team.create')
      .use(may('team.edit'))
    router.post('/team', [TeamRolesController, 'store']).as('team.store').use(may('team.edit'))
    router
      .get('/team/:id/edit', [TeamRolesController, 'edit'])
      .as('team.edit')
      .use(may('team.edit'))
    router.put('/team/:id', [TeamRolesController, 'update']).as('team.update').use(may('team.edit'))
    router
      .post('/team/:id/ending', [TeamRoleEndingsController, 'store'])
      .as('team_endings.store')
      .use(may('team.edit'))
  })
  .prefix('/projects/:project_id')
  .where('project_id', router.matchers.number())
  .where('id', router.matchers.number())
  .use(middleware.signedIn())
