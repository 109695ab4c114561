import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

const RatesController = () =>
  import('#app/finance/exchange_rates/controllers/exchange_rates_controller')
const ImportsController = () =>
  import('#app/finance/exchange_rates/controllers/exchange_rate_imports_controller')
const PreviewsController = () =>
  import('#app/finance/exchange_rates/controllers/exchange_rate_previews_controller')

const { may } = middleware

router
  .group(() => {
    router
      .get('/', [RatesController, 'index'])
      .as('exchange_rates.index')
      .use(may('exchange_rates.view'))
    router
      .get('/create', [RatesController, 'create'])
      .as('exchange_rates.create')
      .use(may('exchange_rates.edit'))
    router
      .post('/', [RatesController, 'store'])
      .as('exchange_rates.store')
      .use(may('exchange_rates.edit'))
    router
      .get('/:id/edit', [RatesController, 'edit'])
      .as('exchange_rates.edit')
      .use(may('exchange_rates.edit'))
    router
      .put('/:id', [RatesController, 'update'])
      .as('exchange_rates.update')
      .use(may('exchange_rates.edit'))

    router
      .get('/imports/create', [ImportsController, 'create'])
      .as('exchange_rate_imports.create')
      .use(may('exchange_rates.edit'))
    router
      .post('/imports/preview', [PreviewsController, 'store'])
      .as('exchange_rate_previews.store')
      .use(may('exchange_rates.edit'))
    router
      .post('/imports', [ImportsController, 'store'])
      .as('exchange_rate_imports.store')
      .use(may('exchange_rates.edit'))
  })
  .prefix('/exchange-rates')
  .where('id', router.matchers.number())
  .use(middleware.signedIn())
