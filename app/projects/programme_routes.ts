import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const ProgrammesController = () => import('#app/projects/controllers/programmes_controller')
const CostCategoriesController = () =>
  import('#app/projects/controllers/cost_categories_controller')
const ProgrammeRulesController = () =>
  import('#app/projects/controllers/programme_rules_controller')

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
