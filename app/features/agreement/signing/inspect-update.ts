import {
  canonical,
  isDictionary,
  isReference,
  nameIn,
  PdfSyntaxError,
} from '#app/features/agreement/signing/pdf-syntax.ts'
import type { PdfDictionary, PdfValue } from '#app/features/agreement/signing/pdf-syntax.ts'
import {
  readFile,
  readUpdate,
  resolve,
  type PdfFile,
  type PdfUpdate,
} from '#app/features/agreement/signing/pdf-revision.ts'

/** What somebody did to a document besides signing it. Screens translate these words. */
export type UpdateFlaw =
  | 'update-unreadable'
  | 'page-changed'
  | 'annotation-added'
  | 'form-changed'
  | 'action-added'
  | 'certified'
  | 'several-signatures'
  | 'other-change'

/** A signature that shows itself on a page: the number of the page object, and left, bottom, right, top in points. */
export type VisibleSignature = { page: number; box: [number, number, number, number] }

/** What an update holds: every reason against it, and where its signature shows itself. */
export type UpdateFindings = { flaws: UpdateFlaw[]; visible: VisibleSignature[] }

/** What a signature field and its place on the page are made of; anything else could show, hide or run something. */
const FIELD_KEYS = new Set(
  'Type Subtype FT T TU TM V F P Rect AP AS MK Kids Parent DA DR Q Ff Border BS C M NM SV StructParent'.split(' '),
)
const CATALOG_MAY_CHANGE = ['AcroForm', 'DSS', 'Extensions', 'Metadata']
const FORM_KEYS = new Set(['Fields', 'SigFlags', 'DA', 'DR'])
const DEEPEST_TREE = 20
const NONE = -1
const INFO_MAY_CHANGE = ['ModDate', 'Producer']

/**
 * Whether what was added after `issued` is one signature and nothing else: the pages stay as they are, nothing is laid
 * over them, nothing runs. Judges by a short list of what signing needs; whatever is not on it is a reason against.
 * Safe with any bytes.
 */
export function inspectUpdate(issued: string, whole: string): UpdateFindings {
  try {
    const before = readFile(issued)
    const update = readUpdate(whole, issued.length, before)
    return inspect(before, update)
  } catch (error) {
    if (error instanceof PdfSyntaxError) return { flaws: ['update-unreadable'], visible: [] }
    throw error
  }
}

type Setting = { before: PdfFile; after: Pick<PdfFile, 'valueOf'>; update: PdfUpdate; found: Set<UpdateFlaw> }

function inspect(before: PdfFile, update: PdfUpdate): UpdateFindings {
  const after = { valueOf: (number: number) => update.objects.get(number)?.value ?? before.valueOf(number) }
  const setting: Setting = { before, after, update, found: new Set() }
  const fields = newFields(setting)
  if (fields.length !== 1) setting.found.add(fields.length === 0 ? 'form-changed' : 'several-signatures')
  const widgets = new Set(fields.flatMap((number) => inspectField(setting, number)))
  const pages = changedPages(setting)
  for (const number of pages) inspectPage(setting, number, widgets)
  const known = knownChanges(setting, pages)
  const others = [...update.objects.keys()].filter((number) => before.has(number) && !known.has(number))
  if (others.length > 0) setting.found.add('other-change')
  return { flaws: [...setting.found], visible: pages.flatMap((page) => visibleOn(setting, page)) }
}

/** The catalogue, the form, the file's own description, pages and their lists of annotations: each judged apart. */
function knownChanges(setting: Setting, pages: readonly number[]): Set<number> {
  const { before } = setting
  const root = numberIn(before.trailer.entries.get('Root'))
  const form = numberIn(dictionaryAt(before, root)?.entries.get('AcroForm'))
  const fields = numberIn(dictionaryAt(before, form)?.entries.get('Fields'))
  const lists = pages.map((page) => numberIn(dictionaryAt(before, page)?.entries.get('Annots')))
  const info = numberIn(before.trailer.entries.get('Info'))
  inspectCatalog(setting, root)
  const described = sameBut(setting, info, INFO_MAY_CHANGE) ? info : NONE
  return new Set([...pages, root, form, fields, described, ...lists].filter((number) => number !== NONE))
}

/** Pages that were written again, or that gained annotations in a list that is an object of its own. */
function changedPages({ before, after, update }: Setting): number[] {
  const shown = (file: Pick<PdfFile, 'valueOf'>, page: number) => canonical(annotations(file, page))
  return pagesUnder(before, resolve(before, before.trailer.entries.get('Root')), 'Pages').filter(
    (page) => update.objects.has(page) || shown(before, page) !== shown(after, page),
  )
}

/** Numbers of the pages under a node of the tree, which names its branches by `key`. */
function pagesUnder(file: PdfFile, node: PdfValue | undefined, key: 'Pages' | 'Kids', depth = 0): number[] {
  if (!isDictionary(node) || depth > DEEPEST_TREE) return []
  const branches = resolve(file, key === 'Kids' ? node.entries.get('Kids') : [node.entries.get('Pages') ?? null])
  return (Array.isArray(branches) ? branches : []).filter(isReference).flatMap(({ number }) => {
    const branch = file.valueOf(number)
    return isPage(branch) ? [number] : pagesUnder(file, branch, 'Kids', depth + 1)
  })
}

function inspectCatalog(setting: Setting, number: number): void {
  if (!sameBut(setting, number, CATALOG_MAY_CHANGE)) setting.found.add('other-change')
  const metadata = dictionaryAt(setting.after, number)?.entries.get('Metadata')
  const described = resolve(setting.after, metadata)
  if (!isDictionary(described) || nameIn(described.entries.get('Type')) !== 'Metadata')
    setting.found.add('other-change')
}

/** The numbers of fields that the form gained; a form that lost or gained something else is a flaw. */
function newFields(setting: Setting): number[] {
  const [old, form] = [formOf(setting.before), formOf(setting.after, setting.before.trailer)]
  if (!form || !formStays(old, form)) {
    setting.found.add('form-changed')
    return []
  }
  const of = (file: Pick<PdfFile, 'valueOf'>, one: PdfDictionary | undefined) =>
    resolve(file, one?.entries.get('Fields')) ?? []
  const added = addedTo(of(setting.before, old), of(setting.after, form))
  if (!added) setting.found.add('form-changed')
  return (added ?? []).filter(isReference).map((reference) => reference.number)
}

function formOf(file: Pick<PdfFile, 'valueOf'> & { trailer?: PdfDictionary }, trailer = file.trailer) {
  const catalog = resolve(file, trailer?.entries.get('Root'))
  const form = resolve(file, isDictionary(catalog) ? catalog.entries.get('AcroForm') : undefined)
  return isDictionary(form) ? form : undefined
}

function formStays(old: PdfDictionary | undefined, form: PdfDictionary): boolean {
  return [...form.entries].every(
    ([key, value]) => FORM_KEYS.has(key) || canonical(value) === canonical(old?.entries.get(key)),
  )
}

/** Judges one new field, and gives the numbers of what it places on pages. */
function inspectField(setting: Setting, number: number): number[] {
  const { found, before, after } = setting
  const field = dictionaryAt(after, number)
  if (!field || before.has(number) || nameIn(field.entries.get('FT')) !== 'Sig') {
    found.add('form-changed')
    return []
  }
  const kids = resolve(after, field.entries.get('Kids'))
  const widgets = Array.isArray(kids) ? kids.filter(isReference).map((kid) => kid.number) : [number]
  for (const one of new Set([number, ...widgets])) refuseOtherKeys(setting, one)
  const value = resolve(after, field.entries.get('V'))
  // A signature that certifies forbids what comes after it, so the region could not sign any more.
  if (isDictionary(value) && value.entries.has('Reference')) found.add('certified')
  return widgets
}

function refuseOtherKeys({ found, after, before }: Setting, number: number): void {
  const keys = [...(dictionaryAt(after, number)?.entries.keys() ?? [])]
  if (keys.some((key) => key === 'A' || key === 'AA')) found.add('action-added')
  if (before.has(number) || keys.some((key) => !FIELD_KEYS.has(key))) found.add('annotation-added')
}

function inspectPage(setting: Setting, number: number, widgets: ReadonlySet<number>): void {
  if (!sameBut(setting, number, ['Annots'])) setting.found.add('page-changed')
  const added = addedTo(annotations(setting.before, number), annotations(setting.after, number))
  if (!added) setting.found.add('page-changed')
  if (added?.some((item) => !isReference(item) || !widgets.has(item.number))) setting.found.add('annotation-added')
}

function visibleOn(setting: Setting, page: number): VisibleSignature[] {
  const added = addedTo(annotations(setting.before, page), annotations(setting.after, page)) ?? []
  const boxes = added.filter(isReference).map(({ number }) => {
    const sides = resolve(setting.after, dictionaryAt(setting.after, number)?.entries.get('Rect'))
    return Array.isArray(sides) ? sides.filter((side) => typeof side === 'number') : []
  })
  return boxes.flatMap(([a, b, c, d]) => {
    if (a === undefined || b === undefined || c === undefined || d === undefined || a === c || b === d) return []
    return [{ page, box: [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)] }]
  })
}

/** What a list gained at its end; null when it did not stay as it was before that. */
function addedTo(old: PdfValue | undefined, now: PdfValue | undefined): PdfValue[] | null {
  const [earlier, later] = [old ?? [], now ?? []]
  if (!Array.isArray(earlier) || !Array.isArray(later)) return null
  return earlier.every((item, index) => canonical(item) === canonical(later[index]))
    ? later.slice(earlier.length)
    : null
}

function sameBut({ before, after }: Setting, number: number, keys: readonly string[]): boolean {
  const [old, now] = [dictionaryAt(before, number), dictionaryAt(after, number)]
  return old !== undefined && now !== undefined && canonical(without(old, keys)) === canonical(without(now, keys))
}

const without = ({ entries }: PdfDictionary, keys: readonly string[]): PdfDictionary => ({
  kind: 'dictionary',
  entries: new Map([...entries].filter(([key]) => !keys.includes(key))),
})

function dictionaryAt(file: Pick<PdfFile, 'valueOf'>, number: number): PdfDictionary | undefined {
  const value = file.valueOf(number)
  return isDictionary(value) ? value : undefined
}

const numberIn = (value: PdfValue | undefined): number => (isReference(value) ? value.number : NONE)
const annotations = (file: Pick<PdfFile, 'valueOf'>, page: number): PdfValue | undefined =>
  resolve(file, dictionaryAt(file, page)?.entries.get('Annots'))
const isPage = (value: PdfValue | undefined): boolean =>
  isDictionary(value) && nameIn(value.entries.get('Type')) === 'Page'
