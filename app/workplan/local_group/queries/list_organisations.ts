import db from '@adonisjs/lucid/services/db'
import { Hidden } from '#app/shared/errors'
import { SECTORS, type Sector } from '#app/workplan/local_group/sectors'

export type RepresentativeRow = {
  id: number
  organisationId: number
  positionLt: string
  positionEn: string | null
  startsOn: string
  endsOn: string | null
  /** name, address and consent: null for who may not see them */
  fullName: string | null
  email: string | null
  consentedOn: string | null
  consentHow: string | null
  consentWithdrawnOn: string | null
  rowVersion: number
}

/** A row of the local group, as its page and the workbook's sheet show it. */
export type OrganisationRow = {
  id: number
  nameLt: string
  nameEn: string | null
  sector: Sector
  website: string | null
  joinedOn: string
  leftOn: string | null
  note: string | null
  rowVersion: number
}

const PERSONAL = ['full_name', 'email', 'consented_on', 'consent_how', 'consent_withdrawn_on']

/** The organisations of a project's local group by sector, then by the day they joined. One query. */
export async function listOrganisations(projectId: number): Promise<OrganisationRow[]> {
  const rows = await db
    .from('local_group_organisations')
    .where('project_id', projectId)
    .orderBy('joined_on')
    .orderBy('id')
  const inOrder = rows.map(organisationRow)
  return inOrder.sort((a, b) => SECTORS.indexOf(a.sector) - SECTORS.indexOf(b.sector))
}

/** Organisations that were members within a period, in the order of the page: rows for the progress report. */
export async function localGroupOfPeriod(
  projectId: number,
  from: string,
  to: string
): Promise<OrganisationRow[]> {
  const rows = await listOrganisations(projectId)
  return rows.filter(({ joinedOn, leftOn }) => joinedOn <= to && (!leftOn || leftOn >= from))
}

/** Everybody who ever represented an organisation of the project. @param isNamed the reader may see personal data */
export async function listRepresentatives(
  projectId: number,
  isNamed: boolean
): Promise<RepresentativeRow[]> {
  const rows = await db
    .from('local_group_representatives')
    .where('project_id', projectId)
    .select('id', 'organisation_id', 'position_lt', 'position_en', 'starts_on', 'ends_on')
    .select('row_version', ...(isNamed ? PERSONAL : []))
    .orderBy('starts_on')
    .orderBy('id')
  return rows.map(representativeRow)
}

/** @throws {Hidden} when the project has no such organisation */
export async function findOrganisation(projectId: number, id: number): Promise<OrganisationRow> {
  const row = await db
    .from('local_group_organisations')
    .where({ id, project_id: projectId })
    .first()
  if (!row) throw new Hidden()
  return organisationRow(row)
}

/** With personal data: for the form alone. @throws {Hidden} when the project has no such representative */
export async function findRepresentative(
  projectId: number,
  id: number
): Promise<RepresentativeRow> {
  const row = await db
    .from('local_group_representatives')
    .where({ id, project_id: projectId })
    .first()
  if (!row) throw new Hidden()
  return representativeRow(row)
}

function organisationRow(row: Record<string, any>): OrganisationRow {
  return {
    id: row.id,
    nameLt: row.name_lt,
    nameEn: row.name_en,
    sector: row.sector,
    website: row.website,
    joinedOn: row.joined_on,
    leftOn: row.left_on,
    note: row.note,
    rowVersion: row.row_version,
  }
}

function representativeRow(row: Record<string, any>): RepresentativeRow {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    positionLt: row.position_lt,
    positionEn: row.position_en,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    fullName: row.full_name ?? null,
    email: row.email ?? null,
    consentedOn: row.consented_on ?? null,
    consentHow: row.consent_how ?? null,
    consentWithdrawnOn: row.consent_withdrawn_on ?? null,
    rowVersion: row.row_version,
  }
}
