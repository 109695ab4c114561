import db from '@adonisjs/lucid/services/db'
import { inLocale, type Locale } from '#app/shared/locale'

export type PartnerRow = {
  id: number
  nameLt: string
  nameEn: string
  country: string
  kind: 'lead' | 'partner'
  isOwn: boolean
  joinedOn: string | null
  leftOn: string | null
  rowVersion: number
}

/**
 * Cities of the network: the lead first, then by name in the alphabet of the page's language, those that left last.
 * Sorted here, because the two databases know different alphabets.
 */
export async function listPartners(projectId: number, locale: Locale): Promise<PartnerRow[]> {
  const rows = await db.from('partners').where('project_id', projectId)
  const { compare } = new Intl.Collator(locale)
  const name = (partner: PartnerRow) => inLocale(locale, partner.nameLt, partner.nameEn)
  return rows
    .map(partnerFrom)
    .sort((a, b) => rank(a) - rank(b) || compare(name(a), name(b)) || a.id - b.id)
}

function rank({ kind, leftOn }: PartnerRow): number {
  if (leftOn !== null) return 2
  return kind === 'lead' ? 0 : 1
}

function partnerFrom(row: Record<string, any>): PartnerRow {
  return {
    id: row.id,
    nameLt: row.name_lt,
    nameEn: row.name_en,
    country: row.country,
    kind: row.kind,
    isOwn: Boolean(row.is_own),
    joinedOn: row.joined_on,
    leftOn: row.left_on,
    rowVersion: row.row_version,
  }
}
