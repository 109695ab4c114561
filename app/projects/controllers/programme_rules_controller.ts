import type { HttpContext } from '@adonisjs/core/http'
import { Hidden } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { createProgrammeRule, updateProgrammeRule } from '#app/projects/actions/save_programme_rule'
import {
  newProgrammeRuleValidator,
  programmeRuleValidator,
} from '#app/projects/programme_validator'
import { listProgrammeRules } from '#app/projects/queries/list_programme_rules'
import { findProgramme } from '#app/projects/queries/list_programmes'
import { RULES } from '#app/projects/rule_units'
import { ruleWords } from '#app/projects/rule_words'

/** Dated rates and limits of a programme. */
export default class ProgrammeRulesController {
  async create(ctx: HttpContext) {
    const programme = await this.programme(ctx)
    return ctx.view.render('projects/programme_rules/create', {
      programme,
      rules: RULES,
      words: ruleWords(ctx),
    })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newProgrammeRuleValidator)
        await createProgrammeRule(Number(ctx.params.programme_id), typed, ctx.actor)
        return this.saved(ctx)
      },
      () => this.create(ctx)
    )
  }

  async edit(ctx: HttpContext) {
    const programme = await this.programme(ctx)
    const all = await listProgrammeRules(programme.id)
    const rule = all.find(({ id }) => id === Number(ctx.params.id))
    if (!rule) throw new Hidden()
    return ctx.view.render('projects/programme_rules/edit', {
      programme,
      rule,
      words: ruleWords(ctx),
    })
  }

  async update(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(programmeRuleValidator)
        const programmeId = Number(ctx.params.programme_id)
        await updateProgrammeRule(programmeId, Number(ctx.params.id), typed, ctx.actor)
        return this.saved(ctx)
      },
      () => this.edit(ctx)
    )
  }

  private async programme({ params }: HttpContext) {
    const programme = await findProgramme(Number(params.programme_id))
    if (!programme) throw new Hidden()
    return programme
  }

  private saved({ session, i18n, response, params }: HttpContext) {
    session.flash('success', i18n.t('projects.rule.saved'))
    return response.redirect().status(303).toPath(`/programmes/${params.programme_id}`)
  }
}
