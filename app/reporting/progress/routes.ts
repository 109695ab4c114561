import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const ProgressReportsController = () =>
  import('#app/reporting/progress/controllers/progress_reports_controller')
const ProgressTextsController = () =>
  import('#app/reporting/progress/controllers/progress_texts_controller')
const ProgressFormDraftsController = () =>
  import('#app/reporting/progress/controllers/progress_form_drafts_controller')
const ProgressFactsController = () =>
  import('#app/reporting/progress/controllers/progress_facts_controller')
const ProgressSubmissionsController = () =>
  import('#app/reporting/progress/controllers/progress_submissions_controller')
const ProgressAnswersController = () =>
  import('#app/reporting/progress/controllers/progress_answers_controller')
const ProgressReopeningsController = () =>
  import('#app/reporting/progress/controllers/progress_reopenings_controller')
const ProgressWorkbooksController = () =>
  import('#app/reporting/progress/controllers/progress_workbooks_controller')

const { may } = middleware

router
  .group(() => {
    router
      .get('/progress_report', [ProgressReportsController, 'show'])
      .as('progress_reports.show')
      .use(may('progress_report.view'))
    router
      .put('/progress_report', [ProgressReportsController, 'update'])
      .as('progress_reports.update')
      .use(may('progress_report.edit'))
    router
      .post('/progress_report/text', [ProgressTextsController, 'store'])
      .as('progress_texts.store')
      .use(may('progress_report.edit'))
    router
      .post('/progress_report/form_draft', [ProgressFormDraftsController, 'store'])
      .as('progress_form_drafts.store')
      .use(may('progress_report.edit'))
    router
      .delete('/progress_report/form_draft', [ProgressFormDraftsController, 'destroy'])
      .as('progress_form_drafts.destroy')
      .use(may('progress_report.edit'))
    router
      .post('/progress_report/submission', [ProgressSubmissionsController, 'store'])
      .as('progress_submissions.store')
      .use(may('progress_report.submit'))
    router
      .post('/progress_report/answer', [ProgressAnswersController, 'store'])
      .as('progress_answers.store')
      .use(may('progress_report.submit'))
    router
      .post('/progress_report/reopening', [ProgressReopeningsController, 'store'])
      .as('progress_reopenings.store')
      .use(may('progress_report.submit'))
    router
      .post('/progress_facts', [ProgressFactsController, 'store'])
      .as('progress_facts.store')
      .use(may('progress_report.edit'))
    router
      .get('/progress_facts/:fact_id/edit', [ProgressFactsController, 'edit'])
      .as('progress_facts.edit')
      .where('fact_id', router.matchers.number())
      .use(may('progress_report.edit'))
    router
      .put('/progress_facts/:fact_id', [ProgressFactsController, 'update'])
      .as('progress_facts.update')
      .where('fact_id', router.matchers.number())
      .use(may('progress_report.edit'))
    router
      .get('/progress_workbook.xlsx', [ProgressWorkbooksController, 'show'])
      .as('progress_workbooks.show')
      .use(may('progress_report.download'))
  })
  .prefix('/projects/:project_id/periods/:id')
  .where('project_id', router.matchers.number())
  .where('id', router.matchers.number())
  .use(middleware.signedIn())
