import type { HttpContext } from '@adonisjs/core/http'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import { ACCEPTED_ENDINGS } from '#app/documents/file_types'
import { listExpenseChoices, type Choice } from '#app/finance/expenses/queries/list_expense_choices'
import { addPerson, updatePerson } from '#app/finance/staff/actions/save_person'
import {
  backTo,
  personOf,
  seesPay,
  staffCategories,
} from '#app/finance/staff/controllers/staff_person'
import { missingOfPerson, STAFF_PROOFS } from '#app/finance/staff/proofs'
import { staffOverview } from '#app/finance/staff/queries/staff_overview'
import { staffRecords } from '#app/finance/staff/queries/staff_records'
import { newPersonValidator, personValidator } from '#app/finance/staff/staff_validator'

/** The people whose pay a project claims. */
export default class StaffController {
  /** Once a month, payslips in hand: per person and month what it cost, what share is claimed, what proof is missing. */
  async index(ctx: HttpContext) {
    const { view, project, request } = ctx
    const { period: periods } = await listExpenseChoices(project.id, ['period'])
    const period = chosenPeriod(periods, request.qs().period, today())
    const overview = await staffOverview(project.id, period, seesPay(ctx))
    return view.render('finance/staff/index', { ...overview, periods, period })
  }

  async create(ctx: HttpContext) {
    return ctx.view.render('finance/staff/create', {
      person: {},
      assignment: { method: 'fixed_share' },
      categories: await staffCategories(ctx),
    })
  }

  async store(ctx: HttpContext) {
    return answerForm(
      ctx,
      async () => {
        const { request, project, actor, session, i18n, response } = ctx
        const typed = await request.validateUsing(newPersonValidator)
        const { employeeId } = await addPerson(project.id, typed, actor)
        session.flash('success', i18n.t('staff.person_saved'))
        return response.redirect().status(303).toPath(`/projects/${project.id}/staff/${employeeId}`)
      },
      () => this.create(ctx)
    )
  }

  async show(ctx: HttpContext) {
    const { view, project } = ctx
    const person = await personOf(ctx)
    const records = await staffRecords(project.id, person.id)
    const { period: periods, category } = await listExpenseChoices(project.id, [
      'period',
      'category',
    ])
    return view.render('finance/staff/show', {
      person,
      periods,
      categories: category,
      records,
      missing: missingOfPerson(
        records.proofs.filter(({ month }) => month === null).map(({ kind }) => kind)
      ),
      proofKinds: STAFF_PROOFS,
      acceptedEndings: ACCEPTED_ENDINGS,
    })
  }

  async edit(ctx: HttpContext) {
    return ctx.view.render('finance/staff/edit', { person: await personOf(ctx) })
  }

  async update(ctx: HttpContext) {
    const { id } = await personOf(ctx)
    return answerForm(
      ctx,
      async () => {
        const { request, project, actor, session, i18n } = ctx
        await updatePerson(project.id, id, await request.validateUsing(personValidator), actor)
        session.flash('success', i18n.t('staff.person_saved'))
        return backTo(ctx)
      },
      () => this.edit(ctx)
    )
  }
}

/** The period asked for, else the one that runs, else the last one begun, else the first. */
function chosenPeriod(periods: readonly Choice[], asked: unknown, day: string): Choice | null {
  const begun = periods.filter(({ startsOn }) => startsOn! <= day)
  return (
    periods.find(({ id }) => String(id) === asked) ??
    begun.find(({ endsOn }) => endsOn! >= day) ??
    begun.at(-1) ??
    periods[0] ??
    null
  )
}
