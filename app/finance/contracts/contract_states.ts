import { defineStates } from '#app/shared/states'
import type { ContractStatus } from '#app/finance/contracts/contract_terms'

/**
 * The life of a contract: it is carried out and then closed, or broken off with a reason. Either can be taken back, since
 * a final invoice may come late; while it has ended no expense is submitted under it.
 */
export const contractStates = defineStates<
  { status: ContractStatus },
  ContractStatus,
  'close' | 'terminate' | 'reopen'
>({
  close: {
    from: ['active'],
    to: 'closed',
    may: 'contracts.edit',
    action: 'contract.closed',
  },
  terminate: {
    from: ['active'],
    to: 'terminated',
    may: 'contracts.edit',
    action: 'contract.terminated',
    needs: ['reason'],
  },
  reopen: {
    from: ['closed', 'terminated'],
    to: 'active',
    may: 'contracts.edit',
    action: 'contract.reopened',
  },
})
