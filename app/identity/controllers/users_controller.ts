import type { HttpContext } from '@adonisjs/core/http'
import { Hidden } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import { newUserValidator, userValidator } from '#app/identity/account_validator'
import { createUser } from '#app/identity/actions/create_user'
import { updateUser } from '#app/identity/actions/update_user'
import { listUsers } from '#app/identity/queries/list_users'
import User from '#app/identity/models/user'

export default class UsersController {
  async index({ view }: HttpContext) {
    const users = await listUsers(today())
    return view.render('identity/users/index', { users })
  }

  create({ view }: HttpContext) {
    return view.render('identity/users/create')
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const user = await createUser(await ctx.request.validateUsing(newUserValidator), ctx.actor)
        return this.saved(ctx, user)
      },
      () => this.create(ctx)
    )
  }

  async edit({ view, params }: HttpContext) {
    const account = await User.find(params.id)
    if (!account) throw new Hidden()
    return view.render('identity/users/edit', { account })
  }

  async update(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(userValidator)
        return this.saved(ctx, await updateUser(Number(ctx.params.id), typed, ctx.actor))
      },
      () => this.edit(ctx)
    )
  }

  private saved({ session, i18n, response }: HttpContext, user: User) {
    session.flash('success', i18n.t('identity.user_saved', { name: user.fullName }))
    return response.redirect().status(303).toPath('/users')
  }
}
