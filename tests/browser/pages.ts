import router from '@adonisjs/core/services/router'
import { PERMISSIONS, type Permission, type Role } from '#app/identity/permissions'

/** A page of the house and somebody who sees it. */
export type HousePage = { name: string; pattern: string; person: Role | null }

/** What answers with a file, with data or by sending on: everything else that can be got is a page. */
const NO_PAGES = new Set([
  'calendar_files.show',
  'budget_workbooks.show',
  'import_templates.show',
  'documents.show',
  'evidence_files.show',
  'expense_exports.workbook',
  'expense_exports.csv',
  'deadline_exports.show',
  'financial_workbooks.show',
  'progress_workbooks.show',
  'supplier_choices.index',
  'staff_workbooks.show',
  'mailbox.letter',
  'health.live',
  'health.ready',
  'home',
])

const PEOPLE: readonly Role[] = ['finance', 'manager', 'admin', 'coordinator', 'auditor', 'member']

/** Every page there is, read from the router itself, so that a new one cannot be forgotten. */
export function everyPage(): HousePage[] {
  return Object.values(router.toJSON())
    .flat()
    .filter(({ methods, name }) => methods.includes('GET') && !NO_PAGES.has(name ?? ''))
    .map((route) => {
      const named = [...route.middleware.all()].filter((one) => typeof one === 'object')
      const asked = named.find((one) => 'name' in one && one.name === 'may') as
        { args: Permission } | undefined
      const isSignedIn = named.some((one) => 'name' in one && one.name === 'signedIn')
      return {
        name: route.name ?? route.pattern,
        pattern: route.pattern === '/*' ? '/nera-tokio-puslapio' : route.pattern,
        person: asked ? somebodyWho(asked.args) : isSignedIn ? 'finance' : null,
      }
    })
}

function somebodyWho(may: Permission): Role {
  const roles: readonly Role[] = PERMISSIONS[may]
  return PEOPLE.find((person) => roles.includes(person))!
}

/**
 * The address of a page with real ids; each stands for a row named by the word before it.
 * @throws {Error} for a word without a row: the test that visits the page must make one
 */
export function addressOf(pattern: string, rows: Record<string, number>): string {
  const parts = pattern.split('/')
  return parts
    .map((part, at) => {
      if (!part.startsWith(':')) return part
      const id = rows[parts[at - 1]!]
      if (id === undefined) throw new Error(`${pattern}: no row of ${parts[at - 1]} to visit`)
      return String(id)
    })
    .join('/')
}
