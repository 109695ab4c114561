import ViteProvider from '@adonisjs/vite/vite_provider'

/**
 * Serves built styles and scripts everywhere but under `npm run dev`. The package would start a development server in
 * tests too, so that the browser tests would judge other files than people get.
 */
export default class AssetsProvider extends ViteProvider {
  override async start() {
    if (process.env.DEV_MODE) await super.start()
  }

  override async shutdown() {
    if (process.env.DEV_MODE) await super.shutdown()
  }
}
