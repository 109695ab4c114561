import router from '@adonisjs/core/services/router'
import { PERMISSIONS, ROLES, type Permission, type Role } from '#app/identity/permissions'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A route as the router itself knows it. */
export type WalkedRoute = {
  name: string | undefined
  method: Method
  pattern: string
  isSignedIn: boolean
  /** every permission asked on the way, in order */
  asks: Permission[]
  /** whether somebody is known before anything is asked */
  asksTheSignedIn: boolean
}

type Named = { name: string; args: unknown }

/** Every route of the house, one for each method, with what its own middleware asks. */
export function everyRoute(): WalkedRoute[] {
  return Object.values(router.toJSON())
    .flat()
    .flatMap((route) => {
      const stack = [...route.middleware.all()].map((one) => one as Partial<Named>)
      const names = stack.map(({ name }) => name)
      const common = {
        name: route.name,
        pattern: route.pattern,
        isSignedIn: names.includes('signedIn'),
        asks: stack.filter(({ name }) => name === 'may').map(({ args }) => args as Permission),
        asksTheSignedIn: !names.includes('may') || names.indexOf('signedIn') < names.indexOf('may'),
      }
      return route.methods
        .filter((method) => method !== 'HEAD')
        .map((method) => ({ ...common, method: method as Method }))
    })
}

/** Who may do what a route asks; everybody where it asks nothing. */
export function rolesThatMay({ asks }: WalkedRoute): Role[] {
  return ROLES.filter((role) =>
    asks.every((permission) => (PERMISSIONS[permission] as readonly Role[]).includes(role))
  )
}

/**
 * The address of a route with real ids: each stands for a row named by the word before it.
 * @param rows ids by that word   @throws {Error} for a word without a row: the factory wants one
 */
export function addressOf(pattern: string, rows: Record<string, number>): string {
  const parts = pattern.split('/')
  return parts
    .map((part, index) => {
      if (!part.startsWith(':')) return part
      const id = rows[parts[index - 1]!]
      if (id === undefined) throw new Error(`${pattern}: no row of ${parts[index - 1]} to visit`)
      return String(id)
    })
    .join('/')
}
