import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { isUniqueViolation } from '#app/shared/database/failures'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { assertBelongs } from '#app/workplan/actions/belonging'
import Risk from '#app/workplan/risks/models/risk'
import { riskStates } from '#app/workplan/risks/risk_states'

export type RiskForm = {
  number: string
  titleLt: string
  titleEn?: string | null
  /** 1 to 5 */
  likelihood: number
  /** 1 to 5 */
  impact: number
  responseLt?: string | null
  responseEn?: string | null
  reviewOn?: string | null
  ownerRoleId?: number | null
}

/** Enters a risk. @throws {RuleBroken} when its number is taken or its owner is not of this project */
export function createRisk(projectId: number, form: RiskForm, actor: Actor): Promise<Risk> {
  return change(actor, 'risk.created', async (trx) => {
    const risk = new Risk().useTransaction(trx)
    risk.merge({ projectId, status: 'open' })
    return save(risk, form, trx)
  })
}

/** Judges a watched risk anew. @throws {RuleBroken} when it is closed   @throws {StaleVersion} */
export function updateRisk(
  projectId: number,
  id: number,
  form: RiskForm & { rowVersion: number },
  actor: Actor
): Promise<Risk> {
  return change(actor, 'risk.updated', async (trx) => {
    const risk = await lockRow(Risk, id, trx, { project_id: projectId }, form.rowVersion)
    riskStates.edit.assert(risk, actor)
    return save(risk, form, trx)
  })
}

async function save(risk: Risk, form: RiskForm, trx: TransactionClientContract) {
  await assertBelongs(trx, risk.projectId, 'ownerRoleId', form.ownerRoleId)
  risk.merge({
    number: form.number,
    titleLt: form.titleLt,
    titleEn: form.titleEn ?? null,
    likelihood: form.likelihood,
    impact: form.impact,
    responseLt: form.responseLt ?? null,
    responseEn: form.responseEn ?? null,
    reviewOn: form.reviewOn ?? null,
    ownerRoleId: form.ownerRoleId ?? null,
  })
  try {
    return await risk.save()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new RuleBroken('risks.number_taken', { number: form.number }, 'number')
  }
}
