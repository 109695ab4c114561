/**
 * The rooms of the house in their order: a room imports only rooms that stand before it.
 */
export const ROOMS = [
  'money',
  'shared',
  'workbooks',
  'audit_trail',
  'identity',
  'documents',
  'projects',
  'workplan',
  'finance',
  'intake',
  'reporting',
  'control',
  'evidence',
  'notifications',
  'public_site',
  'home',
] as const

/** Inside a room an import only points to the right: a kind imports its own kind and those after it. */
export const KINDS = [
  'routes',
  'controllers',
  'validator',
  'policy',
  'actions',
  'queries',
  'models',
  'rules',
] as const
export type Kind = (typeof KINDS)[number]

/** What a file of a room is, by its place and name; everything else in a room is a pure rule or a small helper. */
export function kindOf(path: string): Kind {
  if (/(^|\/|_)routes\.ts$/.test(path)) return 'routes'
  if (path.includes('/controllers/')) return 'controllers'
  if (path.endsWith('_validator.ts')) return 'validator'
  if (path.endsWith('_policy.ts')) return 'policy'
  if (path.includes('/actions/')) return 'actions'
  if (path.includes('/queries/')) return 'queries'
  if (path.includes('/models/')) return 'models'
  return 'rules'
}
