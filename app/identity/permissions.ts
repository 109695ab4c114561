import type { Actor } from '#app/shared/actor'

export const ROLES = ['admin', 'manager', 'coordinator', 'finance', 'auditor', 'member'] as const
export type Role = (typeof ROLES)[number]
/** Roles held in a project; `admin` is a property of the account. */
export const PROJECT_ROLES = ['manager', 'coordinator', 'finance', 'auditor', 'member'] as const
export type ProjectRole = (typeof PROJECT_ROLES)[number]

const EVERYBODY = ROLES
const PROJECT_PEOPLE = PROJECT_ROLES

/**
 * Who may do what: THE table. Routes, policies, pages and tests read it; nothing else decides.
 * A name is `area.act`. `area.view` decides whether the area exists for somebody: without it every act of the area
 * answers 404; with it, but without the act, 403. Source: design, section 6.
 */
export const PERMISSIONS = {
  'users.view': ['admin'],
  'users.edit': ['admin'],
  'mail.view': ['admin'],
  'mail.edit': ['admin'],
  'programmes.view': EVERYBODY,
  'programmes.edit': ['admin'],
  'exchange_rates.view': ['admin', 'manager', 'finance', 'auditor'],
  'exchange_rates.edit': ['admin', 'finance'],

  'projects.view': EVERYBODY,
  'projects.create': ['admin'],
  'projects.edit': ['manager', 'coordinator'],
  'stages.view': EVERYBODY,
  'stages.edit': ['manager', 'coordinator'],
  'partners.view': EVERYBODY,
  'partners.edit': ['manager', 'coordinator'],
  'decisions.view': EVERYBODY,
  'decisions.edit': ['manager', 'coordinator'],
  'team.view': EVERYBODY,
  'team.edit': ['manager'],

  'activities.view': PROJECT_PEOPLE,
  'activities.edit': ['manager', 'coordinator'],
  'deliverables.view': PROJECT_PEOPLE,
  'deliverables.edit': ['manager', 'coordinator'],
  'indicators.view': PROJECT_PEOPLE,
  'indicators.edit': ['manager', 'coordinator'],
  'risks.view': PROJECT_PEOPLE,
  'risks.edit': ['manager', 'coordinator'],
  'calendar.view': PROJECT_PEOPLE,
  'meetings.view': PROJECT_PEOPLE,
  'meetings.edit': ['manager', 'coordinator'],
  'local_group.view': PROJECT_PEOPLE,
  'local_group.edit': ['manager', 'coordinator'],
  // names and addresses of representatives: for those who invite them; a controller has the attendance lists
  'local_group.view_personal': ['manager', 'coordinator'],
  'deadlines.view': PROJECT_PEOPLE,
  'deadlines.edit': ['manager', 'coordinator'],
  'deadlines.edit_own': ['manager', 'coordinator', 'finance'],
  'deadlines.export': ['manager', 'coordinator', 'finance', 'auditor'],

  'communication.view': PROJECT_PEOPLE,
  'communication.edit': ['manager', 'coordinator'],
  'evidence.view': PROJECT_PEOPLE,
  'evidence.edit': ['manager', 'coordinator'],
  // for the deadlines one owns
  'evidence.edit_own': ['manager', 'coordinator', 'finance'],
  // lists of who attended, and whatever else was marked as personal data
  'evidence.view_sensitive': ['manager', 'coordinator', 'finance', 'auditor'],

  'suppliers.view': ['manager', 'finance', 'auditor'],
  'suppliers.edit': ['finance'],
  'contracts.view': ['manager', 'coordinator', 'finance', 'auditor'],
  // not the manager: who approves the expenses under a contract does not set the sum they may reach
  'contracts.edit': ['finance'],
  'expenses.view': ['manager', 'finance', 'auditor'],
  'expenses.log': ['finance'],
  'expenses.edit': ['finance'],
  'expenses.submit': ['finance'],
  'expenses.void': ['finance'],
  'expenses.approve': ['manager'],
  'imports.view': ['manager', 'finance', 'auditor'],
  'imports.edit': ['finance'],
  'expenses.export': ['manager', 'finance', 'auditor'],
  'documents.view': ['manager', 'finance', 'auditor'],
  'documents.edit': ['finance'],
  'documents.view_sensitive': ['finance'],
  'reconciliation.view': ['manager', 'finance', 'auditor'],
  'reconciliation.edit': ['finance'],
  // The sheet of what is claimed of somebody's pay is seen by those who answer for the claim; names, salaries apart from
  // employer contributions, notes of absence and the payslips themselves by the finance officer alone.
  'staff.view': ['manager', 'finance', 'auditor'],
  'staff.edit': ['finance'],
  'staff.view_sensitive': ['finance'],
  'budget.view': ['manager', 'finance', 'auditor', 'member'],
  'budget.draft': ['finance'],
  'budget.approve': ['manager'],

  'periods.view': PROJECT_PEOPLE,
  'periods.edit': ['manager', 'coordinator'],
  'financial_report.view': ['manager', 'finance', 'auditor'],
  'financial_report.submit': ['manager'],
  'financial_report.download': ['manager', 'finance', 'auditor'],
  'progress_report.view': PROJECT_PEOPLE,
  'progress_report.edit': ['manager', 'coordinator'],
  // what was handed in and what the lead partner answered to it
  'progress_report.submit': ['manager'],
  'progress_report.download': ['manager', 'coordinator', 'finance', 'auditor'],

  'audit.view': ['admin', 'manager', 'finance', 'auditor'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof PERMISSIONS

/** Whether one of the actor's roles holds the permission. */
export function isAllowed(actor: Pick<Actor, 'roles'>, permission: Permission): boolean {
  return PERMISSIONS[permission].some((role) => actor.roles.has(role))
}

/** What a route or policy answers: see the note at the table. */
export function verdict(actor: Actor, permission: Permission): 'allowed' | 'refused' | 'hidden' {
  const sight = `${permission.split('.')[0]}.view` as Permission
  if (!isAllowed(actor, sight)) return 'hidden'
  return isAllowed(actor, permission) ? 'allowed' : 'refused'
}
