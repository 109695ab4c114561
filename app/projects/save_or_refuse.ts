import type { AuditedModel } from '#app/audit_trail/audited_model'
import { isUniqueViolation } from '#app/shared/database/failures'
import type { RuleBroken } from '#app/shared/errors'

/**
 * Saves a row whose identity must not repeat. The database decides, so two people at once are caught as well.
 * @throws the refusal when such a row stands there already
 */
export async function saveOrRefuse<Row extends AuditedModel>(
  row: Row,
  taken: RuleBroken
): Promise<Row> {
  try {
    return await row.save()
  } catch (error) {
    throw isUniqueViolation(error) ? taken : error
  }
}
