import type { HttpContext } from '@adonisjs/core/http'
import { Hidden } from '#app/shared/errors'
import { answerForm } from '#app/shared/http/form'
import { createAssignment, updateAssignment } from '#app/finance/staff/actions/save_assignment'
import { backTo, personOf, staffCategories } from '#app/finance/staff/controllers/staff_person'
import { staffRecords } from '#app/finance/staff/queries/staff_records'
import { assignmentValidator, newAssignmentValidator } from '#app/finance/staff/staff_validator'

/** When a person works for the project and how that is claimed. */
export default class StaffAssignmentsController {
  async create(ctx: HttpContext) {
    return ctx.view.render('finance/staff/assignments/create', {
      person: await personOf(ctx),
      assignment: { method: 'fixed_share' },
      categories: await staffCategories(ctx),
    })
  }

  async store(ctx: HttpContext) {
    const { id } = await personOf(ctx)
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(newAssignmentValidator)
        await createAssignment(ctx.project.id, id, typed, ctx.actor)
        return this.saved(ctx)
      },
      () => this.create(ctx)
    )
  }

  async edit(ctx: HttpContext) {
    return ctx.view.render('finance/staff/assignments/edit', {
      person: await personOf(ctx),
      assignment: await this.assignment(ctx),
      categories: await staffCategories(ctx),
    })
  }

  async update(ctx: HttpContext) {
    const { id } = await personOf(ctx)
    const { id: assignmentId } = await this.assignment(ctx)
    return answerForm(
      ctx,
      async () => {
        const typed = await ctx.request.validateUsing(assignmentValidator)
        await updateAssignment(ctx.project.id, id, assignmentId, typed, ctx.actor)
        return this.saved(ctx)
      },
      () => this.edit(ctx)
    )
  }

  private async assignment({ project, params }: HttpContext) {
    const { assignments } = await staffRecords(project.id, Number(params.id))
    const found = assignments.find(({ id }) => id === Number(params.row_id))
    if (!found) throw new Hidden()
    return found
  }

  private saved(ctx: HttpContext) {
    ctx.session.flash('success', ctx.i18n.t('staff.assignment_saved'))
    return backTo(ctx)
  }
}
