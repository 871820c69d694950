import type { Signatory } from '#app/features/party/provider.ts'
import type { ApplicationContent, EvidenceItem } from './application.ts'

/** What plain data can be canonical. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** What is frozen at submission and hashed for the receipt. */
export type Snapshot = {
  format: 'openhuis-submission-1'
  procedureId: string
  procedureVersion: number
  momentId: string
  providerId: string
  signatories: Signatory[]
  content: ApplicationContent
}

/**
 * One spelling for equal data: keys in UTF-16 order, no spaces, strings and keys in Unicode NFC, numbers as JSON writes
 * them (the form of RFC 8785). Throws a RangeError on what JSON cannot say exactly: NaN, infinities, lone surrogates,
 * two keys that are the same in NFC.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'string') return JSON.stringify(wellFormed(value))
  if (typeof value === 'number') return finite(value)
  if (value === null || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.entries(value).map(([key, child]): [string, Json] => [wellFormed(key), child])
  if (new Set(members.map(([key]) => key)).size < members.length) throw new RangeError('two keys are the same in NFC')
  members.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, child]) => `${JSON.stringify(key)}:${canonicalJson(child)}`).join(',')}}`
}

function wellFormed(text: string): string {
  if (/\p{Cs}/u.test(text)) throw new RangeError('a lone surrogate is no text')
  return text.normalize('NFC')
}

function finite(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${String(value)} is no number in JSON`)
  return JSON.stringify(value)
}

/**
 * The text of a submission. Lists whose order has no meaning are put in order, so that two people who chose the same
 * products in another order submit the same bytes.
 */
export function snapshotText(snapshot: Snapshot): string {
  const { content } = snapshot
  const by = <Item>(items: readonly Item[], key: (item: Item) => string) =>
    [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
  const evidenceOrder = (evidence: EvidenceItem) => `${evidence.criterionId} ${evidence.evidenceId} ${evidence.id}`
  const ordered = {
    ...snapshot,
    content: {
      ...content,
      products: by(content.products, (product) => product.productCode).map((product) => ({
        ...product,
        municipalityCodes: [...product.municipalityCodes].sort(),
      })),
      answers: by(content.answers, (answer) => answer.criterionId),
      evidence: by(content.evidence, evidenceOrder),
      dropped: by(content.dropped, (product) => product.productCode),
      parties: by(content.parties, (party) => party.id).map((party) => ({
        ...party,
        productCodes: [...party.productCodes].sort(),
        answers: by(party.answers, (answer) => answer.criterionId),
        evidence: by(party.evidence, evidenceOrder),
      })),
    },
  }
  return canonicalJson(ordered)
}
