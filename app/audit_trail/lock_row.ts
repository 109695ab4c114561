import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { Hidden, StaleVersion } from '#app/shared/errors'
import { type AuditedModel } from '#app/audit_trail/audited_model'

type AuditedClass<Row extends AuditedModel> = typeof AuditedModel & (new () => Row)

/**
 * Loads the row a change is about and locks it until the transaction ends, so that what the change checks still holds
 * when it writes.
 * @param within columns the row must also match (its project), so that a foreign id finds nothing
 * @param rowVersion the version the form was opened with; undefined for acts that take no form
 * @throws {Hidden} when there is no such row   @throws {StaleVersion} when somebody changed it meanwhile
 */
export async function lockRow<Row extends AuditedModel>(
  model: AuditedClass<Row>,
  id: number,
  trx: TransactionClientContract,
  within: Partial<Record<string, number>> = {},
  rowVersion?: number
): Promise<Row> {
  const query = model.query({ client: trx }).where('id', id)
  for (const [column, value] of Object.entries(within)) query.where(column, value!)
  if (trx.dialect.name === 'mysql') query.forUpdate()
  const row = (await query.first()) as Row | null
  if (!row) throw new Hidden()
  if (rowVersion !== undefined && row.rowVersion !== rowVersion) {
    const last = await trx
      .from('audit_events')
      .where({ subject_type: model.subjectType, subject_id: id })
      .orderBy('id', 'desc')
      .first()
    throw new StaleVersion(
      last?.actor_name ?? '',
      last?.occurred_at ?? row.updatedAt,
      { ...row.$attributes },
      row.rowVersion
    )
  }
  return row
}
