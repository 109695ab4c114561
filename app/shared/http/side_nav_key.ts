/**
 * What the side navigation depends on: the language, where one is, the project and one's roles. Rows of lists lead to the same
 * place in it, so the numbers in an address do not count.
 */
export function sideNavKey(state: Record<string, any>): string {
  const { locale, path, project, roles, currentUser } = state
  const place = String(path ?? '').replace(/\/\d+/g, '/0')
  const titles = project ? [project.id, project.titleLt, project.titleEn] : []
  return JSON.stringify([locale, place, titles, roles ?? '', Boolean(currentUser)])
}
