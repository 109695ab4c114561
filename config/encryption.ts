import { defineConfig, drivers } from '@adonisjs/core/encryption'
import env from '#start/env'

export default defineConfig({
  default: 'aes',
  list: {
    aes: drivers.aes256gcm({ id: 'darna', keys: [env.get('APP_KEY').release()] }),
  },
})
