import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const MissingEvidenceController = () =>
  import('#app/evidence/controllers/missing_evidence_controller')

router
  .get('/projects/:project_id/evidence', [MissingEvidenceController, 'index'])
  .as('missing_evidence.index')
  .where('project_id', router.matchers.number())
  .use(middleware.signedIn())
  .use(middleware.may('evidence.view'))
