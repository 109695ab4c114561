import { fold } from '#app/shared/database/fold'

export type KnownSupplier = {
  id: number
  name: string
  legalCode: string | null
  vatCode: string | null
}

/** A seller as a row names it; codes as they are stored. */
export type NamedSupplier = {
  name: string
  legalCode: string | null
  vatCode: string | null
  country: string | null
}

export type FoundSupplier =
  | { known: KnownSupplier }
  | { added: NamedSupplier }
  | { key: string; field: 'supplier' | 'supplierCode' }

/** Sellers by what a table may say of them. One that is nowhere is added, once for all rows that mean it. */
export class SupplierIndex {
  readonly #byCode = new Map<string, KnownSupplier>()
  readonly #byVatCode = new Map<string, KnownSupplier>()
  readonly #byName = new Map<string, KnownSupplier[]>()
  readonly #added = new Map<string, NamedSupplier>()

  constructor(suppliers: readonly KnownSupplier[]) {
    for (const supplier of suppliers) {
      if (supplier.legalCode) this.#byCode.set(supplier.legalCode, supplier)
      if (supplier.vatCode) this.#byVatCode.set(supplier.vatCode, supplier)
      const key = nameKey(supplier.name)
      this.#byName.set(key, [...(this.#byName.get(key) ?? []), supplier])
    }
  }

  /** How many sellers will be added. */
  get addedCount(): number {
    return this.#added.size
  }

  /** @param named at least a name or a code   @returns null when nothing is named */
  find(named: NamedSupplier): FoundSupplier | null {
    const { name, legalCode, vatCode } = named
    if (!name && !legalCode && !vatCode) return null
    const byCode =
      (legalCode && this.#byCode.get(legalCode)) || (vatCode && this.#byVatCode.get(vatCode))
    if (byCode) return { known: byCode }
    if (!name) return { key: 'imports.wrong.supplier_code_unknown', field: 'supplierCode' }
    return this.#byNameOf(named) ?? { added: this.#add(named) }
  }

  /** One of that name, unless its codes say that it is another. */
  #byNameOf({ name, legalCode, vatCode }: NamedSupplier): FoundSupplier | null {
    const namesakes = (this.#byName.get(nameKey(name)) ?? []).filter(
      (one) =>
        !(legalCode && one.legalCode && one.legalCode !== legalCode) &&
        !(vatCode && one.vatCode && one.vatCode !== vatCode)
    )
    if (namesakes.length > 1) return { key: 'imports.wrong.supplier_ambiguous', field: 'supplier' }
    return namesakes[0] ? { known: namesakes[0] } : null
  }

  #add(named: NamedSupplier): NamedSupplier {
    const key = named.legalCode ?? nameKey(named.name)
    const earlier = this.#added.get(key)
    if (earlier) return earlier
    this.#added.set(key, named)
    return named
  }
}

/** A name as two people may write it: its words in any order, without case, diacritics, quotes and punctuation. */
function nameKey(name: string): string {
  return fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(' ')
}
