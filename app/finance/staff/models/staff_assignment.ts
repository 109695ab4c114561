import { column } from '@adonisjs/lucid/orm'
import { AuditedModel } from '#app/audit_trail/audited_model'

export const STAFF_METHODS = ['fixed_share', 'hourly'] as const
export type StaffMethod = (typeof STAFF_METHODS)[number]

/** A person's work for a project: when, and how it is claimed. */
export default class StaffAssignment extends AuditedModel {
  static override table = 'staff_assignments'
  static override subjectType = 'staff_assignment'

  @column()
  declare projectId: number

  @column()
  declare employeeId: number

  @column()
  declare costCategoryId: number

  @column()
  declare method: StaffMethod

  /** basis points of the working month; null when claimed by the hour */
  @column()
  declare shareBp: number | null

  @column()
  declare startsOn: string

  @column()
  declare endsOn: string | null

  @column()
  declare letterNumber: string | null

  @column()
  declare letterOn: string | null
}
