import { test } from '@japa/runner'
import type { Actor } from '#app/shared/actor'
import {
  isAllowed,
  PERMISSIONS,
  ROLES,
  verdict,
  type Permission,
  type Role,
} from '#app/identity/permissions'

/** One row of the design's matrix: what its words mean as permissions, and its cells in the order of ROLES. */
type Row = {
  area: string
  words: Record<string, Permission[]>
  /** admin, manager, coordinator, finance, auditor, member; '-' is nothing */
  cells: [string, string, string, string, string, string]
}

const SETUP_VIEWS: Permission[] = [
  'projects.view',
  'stages.view',
  'partners.view',
  'decisions.view',
  'team.view',
]
const SETUP_EDITS: Permission[] = [
  'projects.edit',
  'stages.edit',
  'partners.edit',
  'decisions.edit',
]
const WORKPLAN_VIEWS: Permission[] = ['activities.view', 'deadlines.view']
const RESULT_VIEWS: Permission[] = ['deliverables.view', 'indicators.view', 'risks.view']
const EVIDENCE_VIEWS: Permission[] = ['expenses.view', 'documents.view', 'suppliers.view']

/** Design, section 6, for the areas that exist. */
const MATRIX: Row[] = [
  {
    area: 'users',
    words: { write: ['users.view', 'users.edit'] },
    cells: ['write', '-', '-', '-', '-', '-'],
  },
  {
    area: 'jobs and e-mails: what works in the background is the administrator’s',
    words: { write: ['mail.view', 'mail.edit'] },
    cells: ['write', '-', '-', '-', '-', '-'],
  },
  {
    area: 'programmes and their rates: written by the administrator, read by all whose figures follow them',
    words: { write: ['programmes.view', 'programmes.edit'], read: ['programmes.view'] },
    cells: ['write', 'read', 'read', 'read', 'read', 'read'],
  },
  {
    area: 'exchange rates: written by the administrator and by finance, read by all who see expenses',
    words: {
      write: ['exchange_rates.view', 'exchange_rates.edit'],
      read: ['exchange_rates.view'],
    },
    cells: ['write', 'read', '-', 'write', 'read', '-'],
  },
  {
    area: 'project setup, stages, partners, team, decisions',
    words: {
      'create': [...SETUP_VIEWS, 'projects.create'],
      'write': [...SETUP_VIEWS, ...SETUP_EDITS, 'team.edit'],
      'not team': [...SETUP_VIEWS, ...SETUP_EDITS],
      'read': SETUP_VIEWS,
    },
    cells: ['create', 'write', 'not team', 'read', 'read', 'read'],
  },
  {
    area: 'activities, deadlines',
    words: {
      write: [
        ...WORKPLAN_VIEWS,
        'activities.edit',
        'deadlines.edit',
        'deadlines.edit_own',
        'deadlines.export',
      ],
      own: [...WORKPLAN_VIEWS, 'deadlines.edit_own', 'deadlines.export'],
      download: [...WORKPLAN_VIEWS, 'deadlines.export'],
      read: WORKPLAN_VIEWS,
    },
    cells: ['-', 'write', 'write', 'own', 'download', 'read'],
  },
  {
    area: 'deliverables, indicators, risks and deviations',
    words: {
      write: [...RESULT_VIEWS, 'deliverables.edit', 'indicators.edit', 'risks.edit'],
      read: RESULT_VIEWS,
    },
    cells: ['-', 'write', 'write', 'read', 'read', 'read'],
  },
  {
    area: 'communication and publicity',
    words: {
      write: ['communication.view', 'communication.edit'],
      read: ['communication.view'],
    },
    cells: ['-', 'write', 'write', 'read', 'read', 'read'],
  },
  {
    area: 'meetings and the local group: names of its people for those who invite them',
    words: {
      write: [
        'meetings.view',
        'meetings.edit',
        'local_group.view',
        'local_group.edit',
        'local_group.view_personal',
      ],
      read: ['meetings.view', 'local_group.view'],
    },
    cells: ['-', 'write', 'write', 'read', 'read', 'read'],
  },
  {
    area: 'evidence of the plan: brought by who writes it, personal data hidden from members',
    words: {
      'write': ['evidence.view', 'evidence.view_sensitive', 'evidence.edit', 'evidence.edit_own'],
      'own': ['evidence.view', 'evidence.view_sensitive', 'evidence.edit_own'],
      'read': ['evidence.view', 'evidence.view_sensitive'],
      'read, no personal data': ['evidence.view'],
    },
    cells: ['-', 'write', 'write', 'own', 'read', 'read, no personal data'],
  },
  {
    area: 'expenses: log, edit draft, submit, void, with their proofs and sellers',
    words: {
      write: [
        'expenses.log',
        'expenses.edit',
        'expenses.submit',
        'expenses.void',
        'documents.edit',
        'suppliers.edit',
      ],
    },
    cells: ['-', '-', '-', 'write', '-', '-'],
  },
  {
    area: 'contracts: written by who logs the expenses under them, never by who approves those',
    words: { write: ['contracts.view', 'contracts.edit'], read: ['contracts.view'] },
    cells: ['-', 'read', 'read', 'write', 'read', '-'],
  },
  {
    area: 'imports of expenses: made by who logs them, read by who reads them',
    words: { write: ['imports.view', 'imports.edit'], read: ['imports.view'] },
    cells: ['-', 'read', '-', 'write', 'read', '-'],
  },
  {
    area: 'expenses: approve, return',
    words: { write: ['expenses.approve'] },
    cells: ['-', 'write', '-', '-', '-', '-'],
  },
  {
    area: 'expenses and their proofs: read by who writes, approves or controls them',
    words: { read: EVIDENCE_VIEWS },
    cells: ['-', 'read', '-', 'read', 'read', '-'],
  },
  {
    area: 'ledger and bank compared with the expenses',
    words: {
      write: ['reconciliation.view', 'reconciliation.edit'],
      read: ['reconciliation.view'],
    },
    cells: ['-', 'read', '-', 'write', 'read', '-'],
  },
  {
    area: 'staff costs: the sheets read by who approves or controls their claim, pay itself by finance only',
    words: {
      write: ['staff.view', 'staff.edit', 'staff.view_sensitive'],
      read: ['staff.view'],
    },
    cells: ['-', 'read', '-', 'write', 'read', '-'],
  },
  {
    area: 'budget version: draft / approve',
    words: {
      approve: ['budget.view', 'budget.approve'],
      draft: ['budget.view', 'budget.draft'],
      read: ['budget.view'],
    },
    cells: ['-', 'approve', '-', 'draft', 'read', 'read'],
  },
  {
    area: 'calendar: what the project’s people see of its days',
    words: { read: ['calendar.view'] },
    cells: ['-', 'read', 'read', 'read', 'read', 'read'],
  },
  {
    area: 'reporting periods',
    words: { write: ['periods.view', 'periods.edit'], read: ['periods.view'] },
    cells: ['-', 'write', 'write', 'read', 'read', 'read'],
  },
  {
    area: 'financial report: submit',
    words: {
      submit: ['financial_report.view', 'financial_report.submit'],
      read: ['financial_report.view'],
    },
    cells: ['-', 'submit', '-', 'read', 'read', '-'],
  },
  {
    area: 'progress report',
    words: {
      'write, submit': ['progress_report.view', 'progress_report.edit', 'progress_report.submit'],
      'write': ['progress_report.view', 'progress_report.edit'],
      'read': ['progress_report.view'],
    },
    cells: ['-', 'write, submit', 'write', 'read', 'read', 'read'],
  },
  {
    area: 'workbooks: download',
    words: {
      'yes': ['expenses.export', 'financial_report.download', 'progress_report.download'],
      'progress only': ['progress_report.download'],
    },
    cells: ['-', 'yes', 'progress only', 'yes', 'yes', '-'],
  },
  {
    area: 'sensitive documents',
    words: { yes: ['documents.view_sensitive'] },
    cells: ['-', '-', '-', 'yes', '-', '-'],
  },
  {
    area: 'audit trail',
    words: { read: ['audit.view'] },
    cells: ['read', 'read', '-', 'read', 'read', '-'],
  },
]

const actorWith = (...roles: Role[]) => ({ roles: new Set(roles) }) as unknown as Actor
const permissionsOf = ({ words }: Row) => [...new Set(Object.values(words).flat())]

test.group('The permission table', () => {
  for (const row of MATRIX) {
    test(`says what the design says of ${row.area}`, ({ assert }) => {
      for (const [index, role] of ROLES.entries()) {
        const granted = row.words[row.cells[index]!] ?? []
        const held = permissionsOf(row).filter((name) => isAllowed(actorWith(role), name))
        assert.sameMembers(held, granted, role)
      }
    })
  }

  test('holds nothing the design does not speak of', ({ assert }) => {
    const spoken = MATRIX.flatMap(permissionsOf)
    assert.sameMembers([...new Set(spoken)], Object.keys(PERMISSIONS) as Permission[])
  })

  test('adds up the roles of a person who has several', ({ assert }) => {
    const both = actorWith('coordinator', 'finance')
    assert.equal(verdict(both, 'expenses.log'), 'allowed')
    assert.equal(verdict(both, 'activities.edit'), 'allowed')
    assert.equal(verdict(both, 'expenses.approve'), 'refused')
  })

  test('hides every area from who has no role', ({ assert }) => {
    for (const name of Object.keys(PERMISSIONS) as Permission[]) {
      assert.equal(verdict(actorWith(), name), 'hidden', name)
    }
  })

  test('gives no act without the sight of its area', ({ assert }) => {
    for (const name of Object.keys(PERMISSIONS) as Permission[]) {
      const sight = `${name.split('.')[0]}.view`
      assert.include(Object.keys(PERMISSIONS), sight)
      for (const role of PERMISSIONS[name]) {
        assert.include(PERMISSIONS[sight as Permission], role, `${role}: ${name}`)
      }
    }
  })
})
