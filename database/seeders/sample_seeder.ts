import { BaseSeeder } from '@adonisjs/lucid/seeders'
import Project from '#app/projects/models/project'
import { loadSampleProject } from '#database/sample/load_sample'
import { PROJECT } from '#database/sample/project'

/**
 * Loads the sample project, once: `npm run ace -- db:seed`. When it is there already nothing is touched.
 */
export default class extends BaseSeeder {
  override async run() {
    if (await Project.findBy('code', PROJECT.code)) return
    await loadSampleProject()
  }
}
