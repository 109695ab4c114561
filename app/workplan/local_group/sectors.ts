/** The sectors a local group is made of; their names stand in the words of the local group. Source: domain rules 18. */
export const SECTORS = [
  'public_authority',
  'business',
  'education_research',
  'ngo',
  'youth',
  'politics',
  'other',
] as const
export type Sector = (typeof SECTORS)[number]
