import type { Gap } from '../gaps.ts'
import { ONLY } from './draft-part.ts'
import { listOf, type DraftListName, type DraftPartName } from './draft-parts.ts'

/** The word in an address for a record that does not exist yet. */
export const NEW = 'nieuw'

/** Addresses of the pages about one procedure at the procurement desk. */
export function procedurePages(procedureId: string) {
  const base = `/inkoop/procedures/${procedureId}`
  const draft = `${base}/concept`
  const record = (part: DraftPartName, key: string = ONLY) => `${draft}/${part}/${encodeURIComponent(key)}`
  return {
    dossier: base,
    newMoment: `${base}/momenten/nieuw`,
    draft,
    list: (list: DraftListName) => `${draft}/lijst/${list}`,
    record,
    /** A new record inside the one with this key. */
    add: (part: DraftPartName, inside?: string) =>
      `${record(part, NEW)}${inside === undefined ? '' : `?in=${encodeURIComponent(inside)}`}`,
    remove: (part: DraftPartName, key: string) => `${record(part, key)}/verwijderen`,
    whatIf: `${base}/categorieen/wat-als`,
    check: `${draft}/controle`,
    difference: `${draft}/verschil`,
    publish: `${draft}/publiceren`,
    discard: `${draft}/verwerpen`,
    /** Where one goes after a record was saved. */
    after: (part: DraftPartName) => {
      const list = listOf(part)
      return list ? `${draft}/lijst/${list}` : draft
    },
  }
}

/** The page on which a gap is mended. */
export function pageOfGap(procedureId: string, gap: Gap): string {
  const pages = procedurePages(procedureId)
  const special: Partial<Record<Gap['kind'], string>> = {
    'no-open-product': pages.list('aanbod'),
    'subsegment-empty': pages.add('product', gap.target),
    'evidence-code-twice': pages.record('bewijs', gap.target),
    'evidence-without-age': pages.record('bewijs', gap.target),
    'no-exclusion-ground': pages.add('eis'),
    'no-suitability-requirement': pages.add('eis'),
    'no-documents': pages.add('document'),
    // A moment can only be made of what is published; the dossier says so, or leads on.
    'no-moment': pages.dossier,
  }
  const usual: Record<Gap['part'], string> = {
    general: pages.record('algemeen'),
    catalogue: pages.record('product', gap.target),
    rules: pages.record('regel', gap.target),
    criteria: pages.record('eis', gap.target),
    categories: pages.list('categorieen'),
    terms: pages.record('overeenkomst'),
    documents: pages.record('document', gap.target),
    moments: `/inkoop/momenten/${gap.target}`,
  }
  return special[gap.kind] ?? usual[gap.part]
}
