import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const ProgrammesController = () => import('#app/projects/controllers/programmes_controller')
const CostCategoriesController = () =>
  import('#app/projects/controllers/cost_categories_controller')
const ProgrammeRulesController = () =>
  import('#app/projects/controllers/programme_rules_controller')
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
    router
      .get('/', [ProgrammesController, 'index'])
      .as('programmes.index')
      .use(may('programmes.view'))
    router
      .get('/create', [ProgrammesController, 'create'])
      .as('programmes.create')
      .use(may('programmes.edit'))
    router
      .post('/', [ProgrammesController, 'store'])
      .as('programmes.store')
      .use(may('programmes.edit'))
    router
      .get('/:id', [ProgrammesController, 'show'])
      .as('programmes.show')
      .use(may('programmes.view'))
    router
      .get('/:id/edit', [ProgrammesController, 'edit'])
      .as('programmes.edit')
      .use(may('programmes.edit'))
    router
      .put('/:id', [ProgrammesController, 'update'])
      .as('programmes.update')
      .use(may('programmes.edit'))
  })
  .prefix('/programmes')
  .where('id', router.matchers.number())
  .use(middleware.signedIn())

router
  .group(() => {
    router
      .get('/categories/create', [CostCategoriesController, 'create'])
      .as('cost_categories.create')
      .use(may('programmes.edit'))
    router
      .post('/categories', [CostCategoriesController, 'store'])
      .as('cost_categories.store')
      .use(may('programmes.edit'))
    router
      .get('/categories/:id/edit', [CostCategoriesController, 'edit'])
      .as('cost_categories.edit')
      .use(may('programmes.edit'))
    router
      .put('/categories/:id', [CostCategoriesController, 'update'])
      .as('cost_categories.update')
      .use(may('programmes.edit'))
    router
      .get('/rules/create', [ProgrammeRulesController, 'create'])
      .as('programme_rules.create')
      .use(may('programmes.edit'))
    router
      .post('/rules', [ProgrammeRulesController, 'store'])
      .as('programme_rules.store')
      .use(may('programmes.edit'))
    router
      .get('/rules/:id/edit', [ProgrammeRulesController, 'edit'])
      .as('programme_rules.edit')
      .use(may('programmes.edit'))
    router
      .put('/rules/:id', [ProgrammeRulesController, 'update'])
      .as('programme_rules.update')
      .use(may('programmes.edit'))
  })
  .prefix('/programmes/:programme_id')
  .where('programme_id', router.matchers.number())
  .where('id', router.matchers.number())
  .use(middleware.signedIn())

router
  .group(() => {
    router.get('/', [ProjectsController, 'index']).as('projects.index').use(may('projects.view'))
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
