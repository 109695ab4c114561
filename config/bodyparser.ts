import { defineConfig } from '@adonisjs/core/bodyparser'

/**
 * The largest document a person may attach. Contracts with annexes and scanned minutes fit; films do not.
 */
export const DOCUMENT_SIZE_LIMIT = '20mb'

export default defineConfig({
  allowedMethods: ['POST', 'PUT', 'PATCH', 'DELETE'],
  form: {
    convertEmptyStringsToNull: true,
    limit: '4mb',
    // a table of many rows: eight fields for each activity of a plan
    queryString: { parameterLimit: 10_000 },
    types: ['application/x-www-form-urlencoded'],
  },
  json: {
    convertEmptyStringsToNull: true,
    limit: '1mb',
    types: ['application/json'],
  },
  multipart: {
    autoProcess: true,
    convertEmptyStringsToNull: true,
    processManually: [],
    limit: '64mb',
    fieldsLimit: '4mb',
    types: ['multipart/form-data'],
  },
})
