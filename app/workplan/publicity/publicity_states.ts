import { defineStates } from '#app/shared/states'
import type PublicityCheck from '#app/workplan/publicity/models/publicity_check'

export type PublicityStatus = PublicityCheck['status']

/** A duty is met with evidence or not needed with a reason; either can be taken back while the project lasts. */
export const publicityStates = defineStates<
  { status: PublicityStatus },
  PublicityStatus,
  'meet' | 'exempt' | 'reopen'
>({
  meet: {
    from: ['open'],
    to: 'met',
    may: 'communication.edit',
    action: 'publicity_check.met',
  },
  exempt: {
    from: ['open'],
    to: 'not_needed',
    may: 'communication.edit',
    needs: ['reason'],
    action: 'publicity_check.exempted',
  },
  reopen: {
    from: ['met', 'not_needed'],
    to: 'open',
    may: 'communication.edit',
    action: 'publicity_check.reopened',
  },
})
