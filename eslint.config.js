import { configApp } from '@adonisjs/eslint-config'

export default configApp(
  { ignores: ['build/**', 'public/**', 'data/**', 'tmp/**', 'coverage/**'] },
  { rules: { '@unicorn/no-await-expression-member': 'off' } }
)
