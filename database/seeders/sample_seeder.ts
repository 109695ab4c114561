import { BaseSeeder } from '@adonisjs/lucid/seeders'
import Project from '#app/projects/models/project'
import { loadBooks } from '#database/sample/load_books'
import { loadExpenses } from '#database/sample/load_expenses'
import { loadProject } from '#database/sample/load_project'
import { loadStaff } from '#database/sample/load_staff'
import { PROJECT } from '#database/sample/project'

/**
 * Loads the sample project, once: `npm run ace -- db:seed`. When it is there already nothing is touched.
 */
export default class extends BaseSeeder {
  override async run() {
    if (await Project.findBy('code', PROJECT.code)) return
    const frame = await loadProject()
    await loadExpenses(frame)
    await loadStaff(frame)
    await loadBooks(frame)
  }
}
