/**
 * Currencies an expense can be in: the euro first, then those of partner and neighbouring countries. HRK, BGN and others
 * that gave way to the euro stay, since older expenses are in them.
 */
export const CURRENCIES = [
  'EUR',
  'BGN',
  'CHF',
  'CZK',
  'DKK',
  'GBP',
  'HRK',
  'HUF',
  'ISK',
  'NOK',
  'PLN',
  'RON',
  'SEK',
  'USD',
] as const
