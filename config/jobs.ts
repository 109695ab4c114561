import app from '@adonisjs/core/services/app'
import env from '#start/env'

/**
 * Where jobs are done: in the web process (the default: nothing more to start), in `npm run worker` processes, or nowhere,
 * as in tests, which do what they need by themselves.
 */
export const jobs = {
  place: env.get('JOBS', app.inTest ? 'off' : 'embedded'),
}
