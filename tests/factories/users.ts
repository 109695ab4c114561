import User from '#app/identity/models/user'

let serial = 0

/** A person with an account; what is given wins. `plainPassword` is what opens it. */
export async function createUser(
  given: Partial<
    Pick<User, 'email' | 'fullName' | 'isAdmin' | 'isActive' | 'expiresOn' | 'locale'>
  > = {}
) {
  serial++
  const plainPassword = 'trys mėlyni laivai'
  const user = await User.create({
    email: `person${serial}@example.org`,
    fullName: `Vardenė Pavardenė ${serial}`,
    locale: 'lt',
    isAdmin: false,
    isActive: true,
    expiresOn: null,
    password: plainPassword,
    ...given,
  })
  return Object.assign(user, { plainPassword })
}
