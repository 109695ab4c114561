import {
  COMMUNICATION_STATUSES,
  type CommunicationStatus,
} from '#app/workplan/communication/communication_states'
import {
  COMMUNICATION_KINDS,
  type CommunicationKind,
} from '#app/workplan/communication/models/communication_item'

/** What the list is narrowed by. */
export type CommunicationFilter = {
  status?: CommunicationStatus
  kind?: CommunicationKind
  activityId?: number
  ownerRoleId?: number
}

/** Reads the filter from an address; what makes no sense is left out. */
export function readCommunicationFilter(query: Record<string, unknown>): CommunicationFilter {
  return {
    status: COMMUNICATION_STATUSES.find((status) => status === query.status),
    kind: COMMUNICATION_KINDS.find((kind) => kind === query.kind),
    activityId: idIn(query.activity),
    ownerRoleId: idIn(query.owner),
  }
}

function idIn(text: unknown): number | undefined {
  return typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}
