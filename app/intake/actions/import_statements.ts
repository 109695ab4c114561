import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Actor } from '#app/shared/actor'
import { instantToDatabase } from '#app/shared/database/columns'
import { RuleBroken } from '#app/shared/errors'
import { change } from '#app/audit_trail/change'
import { lockRow } from '#app/audit_trail/lock_row'
import Project from '#app/projects/models/project'
import type { ReadStatement } from '#app/intake/camt/statement'
import { insertRows, missingRows } from '#app/intake/actions/add_missing_rows'
import { runMatching, type MatchingResult } from '#app/intake/actions/match_project'
import BankStatement from '#app/intake/models/bank_statement'
import { accountOf, statementColumns, transactionColumns } from '#app/intake/statement_columns'

export type ImportedFile = { fileName: string; sha256: string }

export type ImportedStatements = {
  added: BankStatement[]
  /** ids of statements that were there already */
  repeated: string[]
  /** accounts that are not the project's (yet) */
  foreignAccounts: string[]
  transactions: number
  matching: MatchingResult
}

/**
 * Brings in the statements of one bank file. A statement that is there already is named and left; payments of an account that is
 * not the project's are kept but matched to nothing until the account is added.
 * @throws {RuleBroken} when a statement names no account, or nothing in the file is new
 */
export async function importStatements(
  statements: readonly ReadStatement[],
  file: ImportedFile,
  actor: Actor
): Promise<ImportedStatements> {
  let result = nothingYet()
  await change(actor, 'bank_statement.imported', async (trx, note) => {
    result = nothingYet()
    await lockRow(Project, actor.projectId!, trx)
    for (const statement of statements) await addStatement(trx, statement, file, actor, result)
    const [first] = result.added
    if (!first) {
      throw new RuleBroken(
        'reconciliation.refused.statement_repeated',
        {
          count: result.repeated.length,
          statements: result.repeated.join(', '),
        },
        'file'
      )
    }
    result.foreignAccounts = await foreignAmong(trx, actor.projectId!, result.added)
    result.matching = await runMatching(trx, actor.projectId!, actor)
    note({
      statements: result.added.map(({ statementId }) => statementId),
      transactions: result.transactions,
      ...result.matching,
    })
    return first
  })
  return result
}

async function addStatement(
  trx: TransactionClientContract,
  statement: ReadStatement,
  file: ImportedFile,
  actor: Actor,
  result: ImportedStatements
) {
  const projectId = actor.projectId!
  const account = accountOf(statement)
  if (!account)
    throw new RuleBroken('reconciliation.refused.no_account', { statement: statement.id }, 'file')
  const columns = statementColumns(statement, account)
  const there = await trx
    .from('bank_statements')
    .where({ project_id: projectId, unique_key: columns.uniqueKey })
    .first()
  if (there) {
    result.repeated.push(statement.id)
    return
  }
  const row = await new BankStatement()
    .useTransaction(trx)
    .merge({ ...columns, ...file, projectId, importedBy: actor.id! })
    .save()
  const rows = transactionColumns(statement, account)
  const missing = await missingRows(trx, 'bank_transactions', projectId, rows)
  const now = instantToDatabase(actor.now)
  const common = {
    project_id: projectId,
    bank_statement_id: row.id,
    created_at: now,
    updated_at: now,
  }
  await insertRows(
    trx,
    'bank_transactions',
    missing.map((one) => ({ ...common, ...one }))
  )
  result.added.push(row)
  result.transactions += missing.length
}

async function foreignAmong(
  trx: TransactionClientContract,
  projectId: number,
  statements: readonly BankStatement[]
): Promise<string[]> {
  const own = await trx.from('project_accounts').where('project_id', projectId).select('iban')
  const known = new Set(own.map(({ iban }) => iban))
  return [...new Set(statements.map(({ iban }) => iban))].filter((iban) => !known.has(iban))
}

function nothingYet(): ImportedStatements {
  return {
    added: [],
    repeated: [],
    foreignAccounts: [],
    transactions: 0,
    matching: { automatic: 0, proposed: 0 },
  }
}
