import { defineConfig, services } from '@adonisjs/drive'
import { dataPath } from '#config/data'

/**
 * Uploaded documents. Never served by address: a controller checks the right and sends the file.
 */
const driveConfig = defineConfig({
  default: 'fs',
  services: {
    fs: services.fs({ location: dataPath('documents'), serveFiles: false, visibility: 'private' }),
  },
})

export default driveConfig

declare module '@adonisjs/drive/types' {
  export interface DriveDisks extends InferDriveDisks<typeof driveConfig> {}
}
