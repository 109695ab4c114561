import { monthOf, monthsLater } from '#app/finance/exchange_rates/months'

/** Made up, near what the rates were; the one of the worked example (domain.md 17) is exact. */
const SOURCE = 'Pavyzdiniai duomenys, ne tikri InforEuro kursai'

const PAST: Record<string, Record<string, string>> = {
  '2021-10-01': { SEK: '10.1983', NOK: '10.1503', PLN: '4.6197', GBP: '0.8605' },
  '2021-11-01': { SEK: '9.9530', NOK: '9.7898', PLN: '4.6208', GBP: '0.8440' },
  '2021-12-01': { SEK: '10.2780', NOK: '10.3045', PLN: '4.6834', GBP: '0.8527' },
  '2022-01-01': { SEK: '10.2503', NOK: '9.9888', PLN: '4.5969', GBP: '0.8403' },
  '2022-02-01': { SEK: '10.2853', NOK: '10.0083', PLN: '4.5842', GBP: '0.8348' },
  '2022-03-01': { SEK: '10.5469', NOK: '9.8893', PLN: '4.6360', GBP: '0.8356' },
  '2022-04-01': { SEK: '10.3370', NOK: '9.7110', PLN: '4.6531', GBP: '0.8460' },
}

const LATELY: Record<string, string>[] = [
  { SEK: '11.0565', NOK: '11.7425', PLN: '4.2580', GBP: '0.8712' },
  { SEK: '10.9820', NOK: '11.6930', PLN: '4.2645', GBP: '0.8735' },
  { SEK: '10.9475', NOK: '11.6510', PLN: '4.2560', GBP: '0.8770' },
]

/** The sample's rates: of the months its expenses were submitted in, and of this month and the two before it. */
export function exchangeRates(day: string) {
  const months = new Map(Object.entries(PAST))
  for (const [at, rates] of LATELY.entries()) {
    months.set(monthsLater(monthOf(day), at + 1 - LATELY.length), rates)
  }
  return [...months].flatMap(([month, rates]) =>
    Object.entries(rates).map(([currency, rate]) => ({ currency, month, rate, source: SOURCE }))
  )
}
