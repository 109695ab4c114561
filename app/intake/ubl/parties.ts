import type { InvoiceParty } from '#app/intake/ubl/invoice'
import type { Place } from '#app/intake/xml/place'

/** Seller, buyer or payee. A document without the party gives one of nothing. */
export function readParty(party: Place | undefined): InvoiceParty {
  const registered = party?.lineAt('PartyLegalEntity', 'RegistrationName') ?? null
  const trading = party?.lineAt('PartyName', 'Name') ?? null
  return {
    name: registered ?? trading,
    tradingName: trading,
    legalCode: party?.lineAt('PartyLegalEntity', 'CompanyID') ?? null,
    vatCode: vatCode(party),
    otherCodes: party?.all('PartyIdentification').flatMap((id) => id.lineAt('ID') ?? []) ?? [],
    endpoint: endpoint(party),
    country: country(party),
    address: address(party?.at('PostalAddress')),
  }
}

/** The registration whose scheme is VAT; other schemes (local tax, a register of enterprises) are no VAT codes. */
function vatCode(party: Place | undefined): string | null {
  const registrations = party?.all('PartyTaxScheme') ?? []
  const vat = registrations.find(
    (registration) => registration.textAt('TaxScheme', 'ID')?.toUpperCase() === 'VAT'
  )
  return vat?.lineAt('CompanyID')?.replace(/\s/g, '') ?? null
}

function endpoint(party: Place | undefined): string | null {
  const place = party?.at('EndpointID')
  if (!place?.text) return null
  const scheme = place.attribute('schemeID')
  return scheme ? `${scheme}:${place.text}` : place.text
}

function country(party: Place | undefined): string | null {
  const code = party?.textAt('PostalAddress', 'Country', 'IdentificationCode')?.toUpperCase()
  return code && /^[A-Z]{2}$/.test(code) ? code : null
}

function address(place: Place | undefined): string | null {
  if (!place) return null
  const street = [place.lineAt('StreetName'), place.lineAt('BuildingNumber')]
  const city = [place.lineAt('PostalZone'), place.lineAt('CityName')]
  const parts = [
    joined(street, ' '),
    place.lineAt('AdditionalStreetName'),
    ...place.all('AddressLine').map((line) => line.lineAt('Line')),
    joined(city, ' '),
    place.lineAt('CountrySubentity'),
  ]
  return joined([...new Set(parts)], ', ')
}

function joined(parts: (string | null)[], by: string): string | null {
  return parts.filter(Boolean).join(by) || null
}
