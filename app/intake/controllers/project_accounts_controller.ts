import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { addProjectAccount, removeProjectAccount } from '#app/intake/actions/save_project_account'
import { resultSentence } from '#app/intake/controllers/matching_words'
import { groupedIban, isIban } from '#app/intake/iban'
import { listProjectAccounts } from '#app/intake/queries/list_project_accounts'
import { accountValidator } from '#app/intake/reconciliation_validator'

export default class ProjectAccountsController {
  /** The accounts the project is paid from; a statement of any other is only kept. */
  async index({ project, view }: HttpContext) {
    const accounts = await listProjectAccounts(project.id)
    return view.render('intake/accounts/index', { accounts, groupedIban })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const { request, actor, project, session, i18n, response } = ctx
        const form = await request.validateUsing(accountValidator)
        const { account, matching } = await addProjectAccount(form, actor)
        const said = [i18n.t('reconciliation.account_added', { iban: groupedIban(account.iban) })]
        if (!isIban(account.iban)) said.push(i18n.t('reconciliation.account_doubt'))
        session.flash('success', [...said, resultSentence(ctx, matching)].join(' '))
        return response
          .redirect()
          .status(303)
          .toPath(`/projects/${project.id}/reconciliation/accounts`)
      },
      () => this.index(ctx)
    )
  }

  async destroy({ params, actor, project, session, i18n, response }: HttpContext) {
    const { iban } = await removeProjectAccount(Number(params.id), actor)
    session.flash('success', i18n.t('reconciliation.account_removed', { iban: groupedIban(iban) }))
    return response.redirect().status(303).toPath(`/projects/${project.id}/reconciliation/accounts`)
  }
}
