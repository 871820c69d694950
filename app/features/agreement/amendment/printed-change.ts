import { formatEuro } from '#app/utils/format-amount.ts'
import { formatDate } from '#app/utils/format-date.ts'
import type { AgreementProduct } from '../agreement.schema.ts'
import type { AmendmentKind } from './amendment.ts'
import type { AmendmentChange, Party } from './change.ts'

/** One thing that changes, as the document and the pages about it print it: in the language of the contract. */
export type ChangeLine = { what: string; from: string | null; to: string | null }

/** How the contract names each kind. */
export const KIND_IN_PRINT: Record<AmendmentKind, string> = {
  products: 'Producten',
  tariffs: 'Tarieven',
  category: 'Categorie',
  terms: 'Tekst van de overeenkomst',
  party: 'Partij',
  extension: 'Verlenging',
  suspension: 'Tijdelijk geen nieuwe hulp',
  lifting: 'Nieuwe hulp kan weer beginnen',
}

type Names = { municipality: (code: string) => string; unit: (unit: AgreementProduct['unit']) => string }

/** What changes, line by line: what it was and what it becomes. Pure. */
export function changeLines(change: AmendmentChange, names: Names): ChangeLine[] {
  switch (change.kind) {
    case 'products':
      return [
        ...change.added.map((product) => ({
          what: `${product.code} ${product.name}`,
          from: null,
          to: offer(product, names),
        })),
        ...change.dropped.map(({ code, name, endsOn }) => ({
          what: `${code} ${name}`,
          from: 'toegelaten',
          to: `eindigt: laatste dag ${formatDate(endsOn)}`,
        })),
        ...(change.requirements ?? []).map(({ code, text }) => ({ what: `Eis ${code}`, from: null, to: text })),
      ]
    case 'tariffs':
      return change.tariffs.map(({ code, name, from, to }) => ({
        what: `${code} ${name}`,
        from: formatEuro(from),
        to: formatEuro(to),
      }))
    case 'category':
      return [
        { what: 'Categorie', from: change.from, to: change.to },
        ...change.reasons.map((reason) => ({ what: 'Reden van de indeling', from: null, to: reason })),
      ]
    case 'party':
      return partyLines(change.from, change.to)
    case 'extension':
      return [
        { what: 'Laatste dag', from: formatDate(change.from), to: formatDate(change.to) },
        { what: 'Evaluatie vastgesteld op', from: null, to: formatDate(change.evaluatedOn) },
      ]
    case 'suspension':
      return [
        { what: 'Nieuwe hulp', from: 'kan beginnen', to: `kan niet beginnen tot en met ${formatDate(change.until)}` },
      ]
    case 'lifting':
      return [{ what: 'Nieuwe hulp', from: `kan niet beginnen sinds ${formatDate(change.since)}`, to: 'kan beginnen' }]
    case 'terms':
      return [{ what: change.summary, from: null, to: 'leest voortaan zoals hieronder' }]
  }
}

function offer({ tariff, unit, municipalities, startsOn }: AgreementProduct, names: Names): string {
  const where = municipalities.map(names.municipality).join(', ')
  return `${formatEuro(tariff)} per ${names.unit(unit)}, vanaf ${formatDate(startsOn)}, in ${where}`
}

function partyLines(from: Party, to: Party): ChangeLine[] {
  const lines = [
    { what: 'Naam', from: from.name, to: to.name },
    { what: 'KVK-nummer', from: from.kvk, to: to.kvk },
    { what: 'Adres', from: from.address, to: to.address },
  ]
  return lines.filter((line) => line.from !== line.to)
}
