import { MEETING_KINDS, type MeetingKind } from '#app/workplan/meetings/models/meeting'

export const TABS = ['coming', 'held', 'cancelled'] as const
export type Tab = (typeof TABS)[number]
type DatedStage = { id: number; startsOn: string; endsOn: string }

export type MeetingFilter = {
  tab: Tab
  kind: MeetingKind | null
  /** meetings of its days */
  stage: DatedStage | null
}

/** What the address asks of the list; whatever is unknown asks nothing. */
export function readMeetingFilter(
  query: Record<string, unknown>,
  stages: readonly DatedStage[]
): MeetingFilter {
  return {
    tab: TABS.find((tab) => tab === query.show) ?? 'coming',
    kind: MEETING_KINDS.find((kind) => kind === query.kind) ?? null,
    stage: stages.find(({ id }) => String(id) === query.stage) ?? null,
  }
}

/** The address of a tab with the filter kept. */
export function meetingAddress({ kind, stage }: MeetingFilter, tab: Tab): string {
  const parts = new URLSearchParams()
  if (tab !== 'coming') parts.set('show', tab)
  if (kind) parts.set('kind', kind)
  if (stage) parts.set('stage', String(stage.id))
  const text = parts.toString()
  return text ? `?${text}` : ''
}
