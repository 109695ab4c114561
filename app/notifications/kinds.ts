import type { Permission } from '#app/identity/permissions'

export const CHANNELS = ['inbox', 'mail'] as const
export type Channel = (typeof CHANNELS)[number]

type KindOfNotice = {
  /** what one must be allowed in the project to be told; null where it is about no single project */
  may: Permission | null
  channels: readonly Channel[]
}

const BOTH: readonly Channel[] = CHANNELS

/** What people are told of, in the order in which they choose among it. */
export const KINDS = {
  deadline_soon: { may: 'deadlines.view', channels: BOTH },
  deadline_late: { may: 'deadlines.view', channels: BOTH },
  deadline_escalated: { may: 'deadlines.view', channels: BOTH },
  approvals_waiting: { may: 'expenses.approve', channels: BOTH },
  expense_returned: { may: 'expenses.view', channels: BOTH },
  progress_report_returned: { may: 'progress_report.view', channels: BOTH },
  progress_report_accepted: { may: 'progress_report.view', channels: BOTH },
  report_certified: { may: 'financial_report.view', channels: BOTH },
  weekly_digest: { may: null, channels: ['mail'] },
} as const satisfies Record<string, KindOfNotice>

export type Kind = keyof typeof KINDS
export const KIND_NAMES = Object.keys(KINDS) as Kind[]

export function isKind(text: unknown): text is Kind {
  return typeof text === 'string' && text in KINDS
}
