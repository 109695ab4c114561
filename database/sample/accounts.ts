/**
 * The accounts of the sample, by position title: the sample names no real person. One password for all, as it is printed.
 */
export const SAMPLE_PASSWORD = 'darna-pavyzdys-2021'

export type SampleAccount = {
  key: 'manager' | 'coordinator' | 'finance' | 'auditor' | 'member' | 'admin'
  email: string
  fullName: string
  positionLt: string
  positionEn: string
}

export const SAMPLE_ACCOUNTS: SampleAccount[] = [
  {
    key: 'finance',
    email: 'finance@example.org',
    fullName: 'Finansininkė',
    positionLt: 'Apskaitos skyriaus vyresnioji specialistė',
    positionEn: 'Senior specialist, Accounting division',
  },
  {
    key: 'manager',
    email: 'manager@example.org',
    fullName: 'Projekto vadovė',
    positionLt: 'Strateginio planavimo skyriaus patarėja',
    positionEn: 'Adviser, Strategic planning division',
  },
  {
    key: 'coordinator',
    email: 'coordinator@example.org',
    fullName: 'Projekto koordinatorius',
    positionLt: 'Strateginio planavimo skyriaus vyriausiasis specialistas',
    positionEn: 'Chief specialist, Strategic planning division',
  },
  {
    key: 'auditor',
    email: 'auditor@example.org',
    fullName: 'Pirmo lygio kontrolierė',
    positionLt: 'Pirmo lygio kontrolierė',
    positionEn: 'First level controller',
  },
  {
    key: 'member',
    email: 'member@example.org',
    fullName: 'Vietos veiklos grupės narys',
    positionLt: 'Vietos veiklos grupės narys',
    positionEn: 'Member of the local group',
  },
  {
    key: 'admin',
    email: 'admin@example.org',
    fullName: 'Administratorė',
    positionLt: 'Informacinių technologijų skyriaus specialistė',
    positionEn: 'Specialist, Information technology division',
  },
]
