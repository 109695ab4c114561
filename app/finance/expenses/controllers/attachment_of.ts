import type { HttpContext } from '@adonisjs/core/http'
import { checkFiles, type CheckedFile } from '#app/documents/incoming_files'
import type { Attachment } from '#app/finance/expenses/actions/add_documents'
import { attachmentValidator } from '#app/finance/expenses/expense_validator'

/** The files of a form with what they prove. @throws {RulesBroken} naming every file that cannot be taken */
export async function attachmentOf({
  request,
}: HttpContext): Promise<Attachment & { files: CheckedFile[] }> {
  const { documentKind, documentsAreSensitive } = await request.validateUsing(attachmentValidator)
  return {
    files: await checkFiles(request.files('files'), 'files'),
    kind: documentKind ?? 'other',
    isSensitive: documentsAreSensitive ?? false,
  }
}
