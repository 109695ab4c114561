import { BUDGET, type CATEGORIES } from '#database/sample/project'

type Key = (typeof CATEGORIES)[number]['key']
type Amounts = Record<Key, [number, number]>

/** The order by which the shift inside the flexibility was approved. Invented. */
export const SHIFT_ORDER = {
  actType: 'director_order' as const,
  number: 'AD1-518',
  decidedOn: '2022-05-16',
  titleLt: 'Dėl projekto „Darnaus vystymosi tikslų bandomasis tinklas“ lėšų perskirstymo',
  titleEn: 'On shifting the budget of the project “Global Goals for Cities”',
}

export const SHIFT_NOTE =
  'Įranga kainavo pigiau, o baigiamosioms dirbtuvėms prireikė vertimo paslaugų: 300,00 € perkeliama iš įrangos į išorės paslaugas.'

/** 300,00 EUR from equipment to external services in the second stage. Invented. */
export const SHIFTED: Amounts = {
  ...BUDGET,
  external: [600_000, 1_070_000],
  equipment: [126_000, 244_000],
}

export const DRAFT_NOTE =
  'Baigiamajam tinklo susitikimui Taline vykti turi aštuoni žmonės, todėl kelionėms reikia 2 200,00 € daugiau. Lėšos perkeliamos iš įrangos ir personalo.'

/** 2 200,00 EUR more for travel, past the 20 % that the programme leaves free. Invented. */
export const WANTED: Amounts = {
  ...SHIFTED,
  staff: [800_000, 1_090_000],
  travel: [250_000, 870_000],
  equipment: [126_000, 134_000],
}
