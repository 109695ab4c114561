import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const FormDraftsController = () =>
  import('#app/finance/form_drafts/controllers/form_drafts_controller')

const { may } = middleware

router
  .group(() => {
    router
      .post('/form_draft', [FormDraftsController, 'store'])
      .as('form_drafts.store')
      .use(may('expenses.log'))
    router
      .delete('/form_draft', [FormDraftsController, 'destroy'])
      .as('form_drafts.destroy')
      .use(may('expenses.log'))
  })
  .prefix('/projects/:project_id/expenses')
  .where('project_id', router.matchers.number())
  .use(middleware.signedIn())
