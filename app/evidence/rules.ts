import type { EvidenceKind } from '#app/workplan/evidence_files/models/evidence_file'
import type { EvidenceSubject } from '#app/workplan/evidence_files/subjects'
import { subjectKey } from '#app/workplan/evidence_files/subjects'

type Files = Partial<Record<EvidenceKind, number>>
type Owner = { ownerLt: string | null; ownerEn: string | null }
type Named = { id: number; titleLt: string; titleEn: string | null }

/** What is known of one activity that has begun: everything the rules look at. */
export type ActivityFacts = Named &
  Owner & {
    number: string
    stageId: number
    status: 'planned' | 'ongoing' | 'done' | 'cancelled'
    files: Files
    meetings: (Named & Owner & { hasAgenda: boolean; hasMinutes: boolean; files: Files })[]
    publications: (Named & Owner & { files: Files })[]
    /** expenses without any document */
    bareExpenses: number
  }

export type MissingKind =
  'agenda' | 'attendance' | 'minutes' | 'photo' | 'result' | 'news' | 'publication' | 'costs'

export type Missing = Owner & {
  kind: MissingKind
  /** what lacks it; null where it is the activity itself */
  of: Named | null
  /** under the project, straight to where it is brought */
  href: string
  count: number
}

export type EvidenceRule = {
  kind: MissingKind
  missing: (facts: ActivityFacts) => Omit<Missing, 'kind'>[]
}

const upload = (subject: EvidenceSubject, kind: EvidenceKind) =>
  `/evidence-files/create?subject=${subjectKey(subject)}&kind=${kind}&returnTo=missing`

/** Each meeting that was held has such a file, or says the same in its own words. */
function ofMeetings(
  kind: 'agenda' | 'attendance' | 'minutes' | 'photo',
  isSaid: (meeting: ActivityFacts['meetings'][number]) => boolean = () => false
): EvidenceRule {
  return {
    kind,
    missing: ({ meetings }) =>
      meetings
        .filter((meeting) => !meeting.files[kind] && !isSaid(meeting))
        .map((meeting) => ({
          ...ownerOf(meeting),
          of: meeting,
          href: upload({ type: 'meeting', id: meeting.id }, kind),
          count: 1,
        })),
  }
}

/** What a controller asks of an activity, in the order he asks. Source: domain rules 18. */
export const EVIDENCE_RULES: readonly EvidenceRule[] = [
  ofMeetings('agenda', ({ hasAgenda }) => hasAgenda),
  ofMeetings('attendance'),
  ofMeetings('minutes', ({ hasMinutes }) => hasMinutes),
  ofMeetings('photo'),
  {
    kind: 'result',
    missing: (facts) =>
      facts.status !== 'done' || facts.files.result
        ? []
        : [whole(facts, upload({ type: 'activity', id: facts.id }, 'result'))],
  },
  {
    kind: 'news',
    missing: (facts) =>
      facts.status !== 'done' || facts.publications.length > 0
        ? []
        : [whole(facts, `/communication/create?activity=${facts.id}`)],
  },
  {
    kind: 'publication',
    missing: ({ publications }) =>
      publications
        .filter(({ files }) => !files.publication && !files.photo)
        .map((item) => ({
          ...ownerOf(item),
          of: item,
          href: upload({ type: 'communication_item', id: item.id }, 'publication'),
          count: 1,
        })),
  },
  {
    kind: 'costs',
    missing: (facts) =>
      facts.bareExpenses === 0
        ? []
        : [{ ...whole(facts, '/expenses?missing=documents'), count: facts.bareExpenses }],
  },
]

function whole(facts: ActivityFacts, href: string) {
  return { ...ownerOf(facts), of: null, href, count: 1 }
}

function ownerOf({ ownerLt, ownerEn }: Owner): Owner {
  return { ownerLt, ownerEn }
}
