import { loadBooks } from '#database/sample/load_books'
import { loadCommunication } from '#database/sample/load_communication'
import { loadExpenses } from '#database/sample/load_expenses'
import { loadImport } from '#database/sample/load_import'
import { loadNotifications } from '#database/sample/load_notifications'
import { loadLocalGroup } from '#database/sample/load_local_group'
import { loadProject } from '#database/sample/load_project'
import { loadResults } from '#database/sample/load_results'
import { loadStaff } from '#database/sample/load_staff'

/** The whole sample project, in the order in which one thing leans on another. */
export async function loadSampleProject() {
  const frame = await loadProject()
  await loadResults(frame)
  await loadLocalGroup(frame)
  await loadExpenses(frame)
  await loadStaff(frame)
  await loadBooks(frame)
  await loadImport(frame)
  await loadCommunication(frame)
  await loadNotifications(frame)
  return frame
}
