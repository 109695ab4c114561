import type { EvidenceKind } from '#app/workplan/evidence_files/models/evidence_file'

/** Where a thing that evidence can be about is kept, how it is named, where its page is and what usually proves it. */
type SubjectPlace = {
  table: string
  /** the column of evidence_files that points to it */
  column: string
  /** its name as an SQL column of the table; `mark` is a number or a day before the name */
  mark?: string
  nameLt: string
  nameEn: string
  /** its page under the project */
  page: (id: number) => string
  /** the kinds that suit it, the likeliest first */
  kinds: readonly [EvidenceKind, ...EvidenceKind[]]
}

export const EVIDENCE_SUBJECTS = {
  activity: {
    table: 'activities',
    column: 'activity_id',
    mark: 'number',
    nameLt: 'title_lt',
    nameEn: 'title_en',
    page: (id) => `/activities/${id}`,
    kinds: [
      'result',
      'photo',
      'agenda',
      'attendance',
      'minutes',
      'publication',
      'decision',
      'contract',
      'other',
    ],
  },
  deadline: {
    table: 'deadlines',
    column: 'deadline_id',
    mark: 'due_on',
    nameLt: 'title_lt',
    nameEn: 'title_en',
    page: (id) => `/deadlines/${id}`,
    kinds: ['result', 'decision', 'contract', 'publication', 'photo', 'minutes', 'other'],
  },
  deliverable: {
    table: 'deliverables',
    column: 'deliverable_id',
    mark: 'number',
    nameLt: 'title_lt',
    nameEn: 'title_en',
    page: (id) => `/deliverables/${id}`,
    kinds: ['result', 'publication', 'photo', 'decision', 'contract', 'other'],
  },
  indicator_value: {
    table: 'indicator_values',
    column: 'indicator_value_id',
    nameLt: 'source_lt',
    nameEn: 'source_en',
    page: () => '/indicators',
    kinds: ['result', 'attendance', 'minutes', 'publication', 'photo', 'other'],
  },
  meeting: {
    table: 'meetings',
    column: 'meeting_id',
    mark: 'held_on',
    nameLt: 'title_lt',
    nameEn: 'title_en',
    page: (id) => `/meetings/${id}`,
    kinds: ['agenda', 'attendance', 'minutes', 'photo', 'publication', 'decision', 'other'],
  },
  communication_item: {
    table: 'communication_items',
    column: 'communication_item_id',
    nameLt: 'title_lt',
    nameEn: 'title_en',
    page: (id) => `/communication/${id}`,
    kinds: ['publication', 'photo', 'other'],
  },
  publicity_check: {
    table: 'publicity_checks',
    column: 'publicity_check_id',
    nameLt: 'title_lt',
    nameEn: 'title_en',
    page: (id) => `/publicity/${id}`,
    kinds: ['photo', 'publication', 'other'],
  },
} as const satisfies Record<string, SubjectPlace>

export type EvidenceSubjectType = keyof typeof EVIDENCE_SUBJECTS
export type EvidenceSubject = { type: EvidenceSubjectType; id: number }
export const EVIDENCE_SUBJECT_TYPES = Object.keys(EVIDENCE_SUBJECTS) as EvidenceSubjectType[]

/** Where each kind of subject is kept, as its shape says it. */
export function placeOf(type: EvidenceSubjectType): SubjectPlace {
  return EVIDENCE_SUBJECTS[type]
}

/** A subject as forms and addresses carry it: 'meeting-12'. */
export function subjectKey({ type, id }: EvidenceSubject): string {
  return `${type}-${id}`
}

export const SUBJECT_KEY = new RegExp(`^(${EVIDENCE_SUBJECT_TYPES.join('|')})-[1-9]\\d{0,8}$`)

/** @returns null for what is no such key */
export function readSubjectKey(text: unknown): EvidenceSubject | null {
  if (typeof text !== 'string' || !SUBJECT_KEY.test(text)) return null
  const [type, id] = text.split('-') as [EvidenceSubjectType, string]
  return { type, id: Number(id) }
}

/** Lists of who attended name people: they are personal data whatever was ticked. */
export function isAlwaysSensitive(kind: EvidenceKind): boolean {
  return kind === 'attendance'
}
