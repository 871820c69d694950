import { DomUtils, parseDocument } from 'htmlparser2'
import { readForms, type PageForm } from './form.ts'

type Document = ReturnType<typeof parseDocument>

/** A link as a reader sees it: where it goes on this portal, and its words. */
export type Link = { href: string; text: string }

/** What a person sees of one page of the portal. Everything is read on first use: most pages are only passed. */
export type Page = {
  readonly heading: string
  /** The words of the main part, with single spaces. */
  readonly text: string
  readonly links: readonly Link[]
  readonly forms: readonly PageForm[]
  /** The words of each alert: errors, warnings, what went well. */
  readonly alerts: readonly string[]
  /** The cells of every row of every table. */
  readonly rows: readonly (readonly string[])[]
  /** What a list of facts says under this term; undefined when it is not there. */
  fact: (term: RegExp) => string | undefined
}

/** Reads a page of the portal as markup; throws nothing, a page without a main part reads as empty. */
export function readPage(html: string): Page {
  const main = once(() => mainOf(parseDocument(html)))
  const texts = (name: string) => once(() => all(main(), name).map(textOf))
  const text = once(() => main().map(textOf).join(' ').trim())
  const links = once(() =>
    all(main(), 'a').map((element) => ({
      href: DomUtils.getAttributeValue(element, 'href') ?? '',
      text: textOf(element),
    })),
  )
  const forms = once(() => readForms(main()))
  const rows = once(() => all(main(), 'tr').map((row) => all(row.children, 'td', 'th').map(textOf)))
  const alerts = once(() =>
    DomUtils.filter((node) => DomUtils.isTag(node) && (node.attribs.class ?? '').includes('alert'), main()).map(textOf),
  )
  const headings = texts('h1')
  return {
    get heading() {
      return headings()[0] ?? ''
    },
    get text() {
      return text()
    },
    get links() {
      return links()
    },
    get forms() {
      return forms()
    },
    get alerts() {
      return alerts()
    },
    get rows() {
      return rows()
    },
    fact: (term) => factOf(main(), term),
  }
}

type Nodes = Document['children']

function mainOf(document: Document): Nodes {
  return DomUtils.getElementsByTagName('main', document, true, 1)
}

function all(nodes: Nodes, ...names: string[]) {
  return DomUtils.getElementsByTagName((name) => names.includes(name), nodes, true)
}

/** The words of an element with single spaces; script and style are no words. */
function textOf(node: Nodes[number]): string {
  return wordsOf(node).replace(/\s+/g, ' ').trim()
}

function wordsOf(node: Nodes[number]): string {
  if (DomUtils.isText(node)) return node.data
  if (!DomUtils.isTag(node) || ['script', 'style'].includes(node.name)) return ''
  const inside = node.children.map(wordsOf).join('')
  return ['span', 'a', 'b', 'strong', 'em', 'abbr', 'code', 'wbr', 'time'].includes(node.name) ? inside : ` ${inside} `
}

function factOf(nodes: Nodes, term: RegExp): string | undefined {
  const found = all(nodes, 'dt').find((element) => term.test(textOf(element)))
  const value = found && siblingNamed(found, 'dd')
  return value && textOf(value)
}

function siblingNamed(element: ReturnType<typeof all>[number], name: string) {
  const next = DomUtils.nextElementSibling(element)
  return next?.name === name ? next : undefined
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
