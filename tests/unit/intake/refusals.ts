import { UnreadableFile } from '#app/intake/unreadable_file'

/** Why a file was refused: its code, and the place where there is one. Anything but a typed refusal fails the test. */
export async function refusalOf(read: () => Promise<unknown>): Promise<string> {
  try {
    await read()
  } catch (error) {
    if (error instanceof UnreadableFile) {
      return error.path === null ? error.code : `${error.code} ${error.path}`
    }
    throw error
  }
  return 'read'
}
