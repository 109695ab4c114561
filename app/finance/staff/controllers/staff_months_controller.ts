import type { HttpContext } from '@adonisjs/core/http'
import { percentOf } from '#app/money/rates'
import { Hidden } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { today } from '#app/shared/today'
import { findRuleValue } from '#app/projects/queries/list_programme_rules'
import { findProjectFacts } from '#app/finance/expenses/queries/find_project_facts'
import { createMonth, deleteMonth, updateMonth } from '#app/finance/staff/actions/save_month'
import { backTo, personOf } from '#app/finance/staff/controllers/staff_person'
import { monthAfter, monthOf, touches, type Month } from '#app/finance/staff/months'
import { staffRecords, type ProjectStaffRecords } from '#app/finance/staff/queries/staff_records'
import { monthValidator, newMonthValidator } from '#app/finance/staff/staff_validator'

/** What one month of a person cost: entered from the payslip, once a month. */
export default class StaffMonthsController {
  async create(ctx: HttpContext) {
    const person = await personOf(ctx)
    const records = await staffRecords(ctx.project.id, person.id)
    const month = askedMonth(ctx.request.qs().month) ?? nextMonth(records)
    const before = records.months.findLast((one) => one.month < month)
    return ctx.view.render('finance/staff/months/create', {
      person,
      month,
      method: methodIn(records, month),
      before: before ?? null,
      ...(await this.suggestion(ctx, month, before?.grossSalaryCents ?? null)),
    })
  }

  async store(ctx: HttpContext) {
    const { id } = await personOf(ctx)
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newMonthValidator)
        await createMonth(ctx.project.id, id, typed, ctx.actor)
        return this.saved(ctx, 'staff.month_saved')
      },
      () => this.create(ctx)
    )
  }

  async edit(ctx: HttpContext) {
    const person = await personOf(ctx)
    const { record, records } = await this.record(ctx)
    return ctx.view.render('finance/staff/months/edit', {
      person,
      record,
      month: record.month,
      method: methodIn(records, record.month),
      ...(await this.suggestion(ctx, record.month, record.grossSalaryCents)),
    })
  }

  async update(ctx: HttpContext) {
    const { id } = await personOf(ctx)
    const { record } = await this.record(ctx)
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(monthValidator)
        await updateMonth(ctx.project.id, id, record.id, typed, ctx.actor)
        return this.saved(ctx, 'staff.month_saved')
      },
      () => this.edit(ctx)
    )
  }

  async destroy(ctx: HttpContext) {
    const { id } = await personOf(ctx)
    const { record } = await this.record(ctx)
    await deleteMonth(ctx.project.id, id, record.id, ctx.actor)
    return this.saved(ctx, 'staff.month_deleted')
  }

  private async record({ project, params }: HttpContext) {
    const records = await staffRecords(project.id, Number(params.id))
    const record = records.months.find(({ id }) => id === Number(params.row_id))
    if (!record) throw new Hidden()
    return { record, records }
  }

  /** The employer's contributions at the programme's dated rate: only a hint, the figure typed counts. */
  private async suggestion({ project }: HttpContext, month: Month, salaryCents: number | null) {
    const { programmeId } = await findProjectFacts(project.id)
    const rateBp = await findRuleValue(programmeId, 'employer_contributions_bp', month)
    const contributions = rateBp === null || !salaryCents ? null : percentOf(salaryCents, rateBp)
    return { contributionsBp: rateBp, suggestedContributions: contributions }
  }

  private saved(ctx: HttpContext, message: string) {
    ctx.session.flash('success', ctx.i18n.t(message))
    return backTo(ctx)
  }
}

function askedMonth(asked: unknown): Month | null {
  return typeof asked === 'string' && /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(asked)
    ? `${asked}-01`
    : null
}

/** The first month of an assignment that is not entered yet. */
function nextMonth({ assignments, months }: ProjectStaffRecords): Month {
  const entered = new Set(months.map(({ month }) => month))
  const [first] = assignments
  let month = monthOf(first?.startsOn ?? today())
  while (entered.has(month)) month = monthAfter(month)
  return month
}

function methodIn({ assignments }: ProjectStaffRecords, month: Month) {
  return assignments.find((one) => touches(one, month))?.method ?? null
}
