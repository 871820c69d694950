import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { LOCALES } from './locale.ts'
import { messagesFor } from './messages.ts'

type Tree = { [key: string]: string | Tree }

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key
    return typeof value === 'string' ? [[here, value] as [string, string]] : leaves(value, here)
  })
}

/** Names with their kind, e.g. `count:plural`; a tag counts as an argument because the caller must give it. */
function icuArguments(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    const self = `${element.value}:${TYPE[element.type]}`
    if (element.type === TYPE.tag) return [self, ...icuArguments(element.children)]
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [self]
    return [self, ...Object.values(element.options).flatMap((option) => icuArguments(option.value))]
  })
}

const argumentsOf = (message: string) => [...new Set(icuArguments(parse(message)))].sort()
const catalogue = (locale: (typeof LOCALES)[number]) => new Map(leaves(messagesFor(locale)))

describe('messages', () => {
  it('have no key with a dot: a dot is a step down, so such a message is never found', () => {
    const names = (tree: Tree): string[] =>
      Object.entries(tree).flatMap(([key, value]) => [key, ...(typeof value === 'string' ? [] : names(value))])
    for (const locale of LOCALES) expect(names(messagesFor(locale)).filter((name) => name.includes('.'))).toEqual([])
  })

  it('have the same keys in every language', () => {
    expect([...catalogue('en').keys()].sort()).toEqual([...catalogue('nl').keys()].sort())
  })

  it('take the same arguments in every language', () => {
    const english = catalogue('en')
    const differing = [...catalogue('nl')]
      .filter(([key, dutch]) => english.has(key) && argumentsOf(dutch).join() !== argumentsOf(english.get(key)!).join())
      .map(([key]) => key)
    expect(differing).toEqual([])
  })

  it.each(LOCALES)('are never empty in %s', (locale) => {
    expect([...catalogue(locale)].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([])
  })
})

describe('the comparison itself', () => {
  it('sees a missing, a renamed and a retyped argument', () => {
    expect(argumentsOf('nog {count, plural, one {# dag} other {# dagen}}')).toEqual(['count:plural'])
    expect(argumentsOf('nog {count} dagen')).not.toEqual(argumentsOf('nog {count, number} dagen'))
    expect(argumentsOf('<link>lees {wat}</link>')).toEqual(['link:tag', 'wat:argument'])
  })
})
