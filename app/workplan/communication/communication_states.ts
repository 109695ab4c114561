import { defineStates } from '#app/shared/states'
import type CommunicationItem from '#app/workplan/communication/models/communication_item'

export type CommunicationStatus = CommunicationItem['status']
export const COMMUNICATION_STATUSES = ['planned', 'published', 'cancelled'] as const

/** The life of a publication: planned -> published, or called off. What is out may still be described better. */
export const communicationStates = defineStates<
  { status: CommunicationStatus },
  CommunicationStatus,
  'edit' | 'publish' | 'cancel'
>({
  edit: {
    from: ['planned', 'published'],
    to: 'planned',
    may: 'communication.edit',
    action: 'communication_item.updated',
  },
  publish: {
    from: ['planned'],
    to: 'published',
    may: 'communication.edit',
    action: 'communication_item.published',
  },
  cancel: {
    from: ['planned'],
    to: 'cancelled',
    may: 'communication.edit',
    action: 'communication_item.cancelled',
  },
})
