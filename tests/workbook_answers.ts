import { ApiRequest } from '@japa/api-client'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The body of an answer that is a workbook is its bytes. */
export function readWorkbookAnswers(): void {
  ApiRequest.addParser(XLSX, (answer, done) => {
    const chunks: Buffer[] = []
    answer.on('data', (chunk) => chunks.push(Buffer.from(chunk)))
    answer.on('end', () => done(null, Buffer.concat(chunks)))
  })
}
