import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import Programme from '#app/projects/models/programme'
import ProgrammeRule from '#app/projects/models/programme_rule'
import { assertInOrder, overlap } from '#app/projects/periods'
import { parseRuleValue, unitOf, type Rule } from '#app/projects/rule_units'

export type ProgrammeRuleForm = {
  /** as typed, in the rule's own unit */
  value: string
  validFrom: string
  validTo?: string | null
  source: string
  isConfirmed?: boolean
}

/** @throws {RuleBroken} when the value does not fit the rule's unit or the rule is set on one of the days already */
export function createProgrammeRule(
  programmeId: number,
  form: ProgrammeRuleForm & { rule: Rule },
  actor: Actor
): Promise<ProgrammeRule> {
  return change(actor, 'programme_rule.created', async (trx) => {
    await lockRow(Programme, programmeId, trx)
    const row = new ProgrammeRule().useTransaction(trx).merge({ programmeId, rule: form.rule })
    return save(row, form, trx)
  })
}

/**
 * Changes a rule's value, dates or source; which rule it is stays.
 * @throws {RuleBroken} as createProgrammeRule   @throws {StaleVersion}
 */
export function updateProgrammeRule(
  programmeId: number,
  id: number,
  form: ProgrammeRuleForm & { rowVersion: number },
  actor: Actor
): Promise<ProgrammeRule> {
  return change(actor, 'programme_rule.updated', async (trx) => {
    await lockRow(Programme, programmeId, trx)
    const within = { programme_id: programmeId }
    return save(await lockRow(ProgrammeRule, id, trx, within, form.rowVersion), form, trx)
  })
}

async function save(
  row: ProgrammeRule,
  form: ProgrammeRuleForm,
  trx: TransactionClientContract
): Promise<ProgrammeRule> {
  const period = { from: form.validFrom, to: form.validTo ?? null }
  assertInOrder(period, 'validTo')
  const value = parseRuleValue(row.rule, form.value)
  if (value === null) {
    throw new RuleBroken(`projects.rule.wrong_value.${unitOf(row.rule)}`, {}, 'value')
  }
  const others = await ProgrammeRule.query({ client: trx }).where({
    programme_id: row.programmeId,
    rule: row.rule,
  })
  const clash = others
    .filter((other) => other.id !== row.id)
    .find((other) => overlap(period, { from: other.validFrom, to: other.validTo }))
  if (clash) {
    const params = { from: clash.validFrom, to: clash.validTo ?? '…' }
    throw new RuleBroken('projects.rule.overlaps', params, 'validFrom')
  }
  return row
    .merge({
      value,
      validFrom: form.validFrom,
      validTo: form.validTo ?? null,
      source: form.source,
      isConfirmed: form.isConfirmed ?? false,
    })
    .save()
}
