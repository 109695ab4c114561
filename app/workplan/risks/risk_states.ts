import { defineStates } from '#app/shared/states'

export const RISK_STATUSES = ['open', 'happened', 'closed'] as const
export type RiskStatus = (typeof RISK_STATUSES)[number]

/** The life of a risk: open -> happened, or closed with a reason; one that happened is closed when it is over. */
export const riskStates = defineStates<
  { status: RiskStatus },
  RiskStatus,
  'edit' | 'happen' | 'close'
>({
  edit: { from: ['open', 'happened'], to: 'open', may: 'risks.edit', action: 'risk.updated' },
  happen: { from: ['open'], to: 'happened', may: 'risks.edit', action: 'risk.happened' },
  close: {
    from: ['open', 'happened'],
    to: 'closed',
    may: 'risks.edit',
    needs: ['closeReason'],
    action: 'risk.closed',
  },
})
