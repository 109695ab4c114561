import db from '@adonisjs/lucid/services/db'

export type AccountRow = { id: number; iban: string; name: string | null; statements: number }

/** The accounts a project is paid from, with how many statements of each are there. */
export async function listProjectAccounts(projectId: number): Promise<AccountRow[]> {
  const rows = await db
    .from('project_accounts as a')
    .where('a.project_id', projectId)
    .orderBy('a.iban')
    .select('a.id', 'a.iban', 'a.name')
    .select(
      db.raw(
        '(select count(*) from bank_statements s where s.project_id = a.project_id and s.iban = a.iban) as statements'
      )
    )
  return rows.map((row) => ({ ...row, statements: Number(row.statements) }))
}
