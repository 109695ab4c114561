import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const EvidenceFilesController = () =>
  import('#app/workplan/evidence_files/controllers/evidence_files_controller')

const { may } = middleware

router
  .group(() => {
    router
      .get('/create', [EvidenceFilesController, 'create'])
      .as('evidence_files.create')
      .use(may('evidence.edit_own'))
    router
      .post('/', [EvidenceFilesController, 'store'])
      .as('evidence_files.store')
      .use(may('evidence.edit_own'))
    router
      .get('/:id', [EvidenceFilesController, 'show'])
      .as('evidence_files.show')
      .use(may('evidence.view'))
    router
      .delete('/:id', [EvidenceFilesController, 'destroy'])
      .as('evidence_files.destroy')
      .use(may('evidence.edit_own'))
  })
  .prefix('/projects/:project_id/evidence-files')
  .where('project_id', router.matchers.number())
  .where('id', router.matchers.number())
  .use(middleware.signedIn())
