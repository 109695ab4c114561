import router from '@adonisjs/core/services/router'
import server from '@adonisjs/core/services/server'

server.errorHandler(() => import('#app/shared/http/exception_handler'))

server.use([
  () => import('#app/shared/http/container_bindings_middleware'),
  () => import('#app/shared/http/assets_middleware'),
  () => import('@adonisjs/vite/vite_middleware'),
  () => import('#app/shared/http/locale_middleware'),
])

router.use([
  () => import('#app/shared/http/discard_uploads_middleware'),
  () => import('@adonisjs/core/bodyparser_middleware'),
  () => import('@adonisjs/session/session_middleware'),
  () => import('@adonisjs/shield/shield_middleware'),
  () => import('@adonisjs/auth/initialize_auth_middleware'),
  () => import('#app/identity/http/bouncer_middleware'),
])

/**
 * Named middleware. Every route inside the house is `signedIn` and names its permission with `may`.
 */
export const middleware = router.named({
  guest: () => import('#app/identity/http/guest_middleware'),
  signedIn: () => import('#app/identity/http/signed_in_middleware'),
  may: () => import('#app/identity/http/may_middleware'),
})
