import { listMyProjects, type MyProjectRow } from '#app/projects/queries/list_my_projects'
import { isAllowed, type Permission, type ProjectRole } from '#app/identity/permissions'

/** The projects of a person's day: those with a role in them now. Three queries. */
export async function dayProjects(userId: number, day: string): Promise<MyProjectRow[]> {
  return listMyProjects(userId, false, day)
}

/** The ids of the projects in which the person may do it. */
export function whereAllowed(projects: readonly MyProjectRow[], may: Permission): number[] {
  return projects
    .filter(({ roles }) => isAllowed({ roles: new Set(roles) }, may))
    .map(({ id }) => id)
}

/** The ids of the projects in which the person has one of the roles. */
export function whereRole(projects: readonly MyProjectRow[], ...roles: ProjectRole[]): number[] {
  return projects
    .filter((project) => project.roles.some((role) => roles.includes(role)))
    .map(({ id }) => id)
}
