import type { Actor } from '#app/shared/actor'
import { RuleBroken } from '#app/shared/errors'
import { today } from '#app/shared/today'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import { contractStates } from '#app/finance/contracts/contract_states'
import Contract from '#app/finance/contracts/models/contract'

export type ContractEnding = {
  outcome: 'closed' | 'terminated'
  endedOn: string
  endReason?: string | null
  rowVersion?: number
}

/**
 * Ends a contract: carried out, or broken off with a reason. No expense is submitted under it any more.
 * @throws {RuleBroken} when it has ended already, the day is before its signing or to come, or the reason is missing
 * @throws {StaleVersion}   @throws {Hidden}
 */
export function endContract(id: number, ending: ContractEnding, actor: Actor): Promise<Contract> {
  const arrow = contractStates[ending.outcome === 'closed' ? 'close' : 'terminate']
  return change(actor, arrow.action, async (trx) => {
    const within = { project_id: actor.projectId! }
    const contract = await lockRow(Contract, id, trx, within, ending.rowVersion)
    arrow.assert(contract, actor)
    if (ending.endedOn < contract.signedOn) {
      throw new RuleBroken('contracts.ended_before_signing', {}, 'endedOn')
    }
    if (ending.endedOn > today(actor.now)) {
      throw new RuleBroken('contracts.ended_in_future', {}, 'endedOn')
    }
    if (arrow.needs && !ending.endReason) {
      throw new RuleBroken('contracts.end_reason_missing', {}, 'endReason')
    }
    const { endedOn, endReason } = ending
    return contract.merge({ status: arrow.to, endedOn, endReason: endReason || null }).save()
  })
}

/** Takes an ending back: a last invoice came. @throws {RuleBroken} when it has not ended   @throws {StaleVersion}   @throws {Hidden} */
export function reopenContract(id: number, actor: Actor, rowVersion?: number): Promise<Contract> {
  const { action, to } = contractStates.reopen
  return change(actor, action, async (trx) => {
    const contract = await lockRow(Contract, id, trx, { project_id: actor.projectId! }, rowVersion)
    contractStates.reopen.assert(contract, actor)
    return contract.merge({ status: to, endedOn: null, endReason: null }).save()
  })
}
