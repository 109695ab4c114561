import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const ImportsController = () => import('#app/intake/controllers/imports_controller')
const MappingsController = () => import('#app/intake/controllers/import_mappings_controller')
const SheetsController = () => import('#app/intake/controllers/import_sheets_controller')
const RowsController = () => import('#app/intake/controllers/import_rows_controller')
const RunsController = () => import('#app/intake/controllers/import_runs_controller')
const UndoingsController = () => import('#app/intake/controllers/import_undoings_controller')
const TemplatesController = () => import('#app/intake/controllers/import_templates_controller')

const { may } = middleware
const number = router.matchers.number()

router
  .group(() => {
    router.get('/', [ImportsController, 'index']).as('imports.index').use(may('imports.view'))
    router
      .get('/create', [ImportsController, 'create'])
      .as('imports.create')
      .use(may('imports.edit'))
    router
      .get('/template.xlsx', [TemplatesController, 'show'])
      .as('import_templates.show')
      .use(may('imports.edit'))
    router.post('/', [ImportsController, 'store']).as('imports.store').use(may('imports.edit'))
    router.get('/:id', [ImportsController, 'show']).as('imports.show').use(may('imports.view'))
    router
      .delete('/:id', [ImportsController, 'destroy'])
      .as('imports.destroy')
      .use(may('imports.edit'))
    router
      .get('/:id/mapping', [MappingsController, 'edit'])
      .as('import_mappings.edit')
      .use(may('imports.edit'))
    router
      .put('/:id/mapping', [MappingsController, 'update'])
      .as('import_mappings.update')
      .use(may('imports.edit'))
    router
      .put('/:id/sheet', [SheetsController, 'update'])
      .as('import_sheets.update')
      .use(may('imports.edit'))
    router
      .put('/:id/rows', [RowsController, 'update'])
      .as('import_rows.update')
      .use(may('imports.edit'))
    router
      .post('/:id/run', [RunsController, 'store'])
      .as('import_runs.store')
      .use(may('imports.edit'))
    router
      .post('/:id/undoing', [UndoingsController, 'store'])
      .as('import_undoings.store')
      .use(may('imports.edit'))
  })
  .prefix('/projects/:project_id/imports')
  .where('project_id', number)
  .where('id', number)
  .use(middleware.signedIn())
