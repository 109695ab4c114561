import { BaseCommand } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { createDatabase } from '#database/create_database'

/**
 * Makes the database ready: creates it where it is missing (MySQL, MariaDB) and runs the migrations that have not run.
 */
export default class DatabasePrepare extends BaseCommand {
  static override commandName = 'database:prepare'
  static override description = 'Create the database where needed and run what migrations are due'
  static override options: CommandOptions = { startApp: true }

  override async run() {
    try {
      await createDatabase()
    } catch (error) {
      this.logger.error(
        `The database server does not answer or refuses: ${(error as Error).message}`
      )
      this.exitCode = 1
      return
    }
    const migration = await this.kernel.exec('migration:run', ['--force', '--compact-output'])
    this.exitCode = migration.exitCode
  }
}
