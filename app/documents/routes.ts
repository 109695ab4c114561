import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const DocumentsController = () => import('#app/documents/controllers/documents_controller')

router
  .group(() => {
    router
      .get('/documents/:id', [DocumentsController, 'show'])
      .as('documents.show')
      .where('id', router.matchers.number())
      .use(middleware.may('documents.view'))
  })
  .prefix('/projects/:project_id')
  .where('project_id', router.matchers.number())
  .use(middleware.signedIn())
