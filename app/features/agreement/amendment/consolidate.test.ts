import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ArticleChange, ArticleText } from './change.ts'
import { paragraphsOf, typedText } from './article-text.ts'
import { articlesOn, changedArticles } from './consolidate.ts'

const article = (clauseId: string, text: string, number = clauseId): ArticleText => ({
  clauseId,
  article: number,
  title: `Artikel ${clauseId}`,
  holds: true,
  paragraphs: [{ text, items: [] }],
})
const base = [article('1.1', 'een'), article('1.2', 'twee'), article('annex-2-b', 'categorie B', '2')]
const anyText = fc.uniqueArray(
  fc.record({ clauseId: fc.constantFrom('1.1', '1.2', '1.3', 'annex-2-a', 'annex-2-b'), text: fc.string() }),
  { selector: (one) => one.clauseId },
)
const asText = (all: { clauseId: string; text: string }[]) => all.map(({ clauseId, text }) => article(clauseId, text))
const plain = (all: readonly ArticleText[]) =>
  all.map(({ clauseId, paragraphs }) => JSON.stringify([clauseId, paragraphs])).sort()

describe('the text on a day', () => {
  test('is the agreement with the last change of each article that started, and says where it comes from', () => {
    const changed = (text: string): ArticleChange[] => [{ ...article('1.2', text), dropped: false }]
    const amendments = [
      { number: 2, effectiveOn: '2027-05-01', articles: changed('twee, nog eens anders') },
      { number: 1, effectiveOn: '2027-02-01', articles: changed('twee, anders') },
    ]
    const second = (day: string) => articlesOn(base, amendments, day).find(({ clauseId }) => clauseId === '1.2')
    expect(second('2027-01-31')).toMatchObject({ origin: 0, paragraphs: [{ text: 'twee' }] })
    expect(second('2027-02-01')).toMatchObject({ origin: 1, paragraphs: [{ text: 'twee, anders' }] })
    expect(second('2027-05-01')).toMatchObject({ origin: 2, paragraphs: [{ text: 'twee, nog eens anders' }] })
    expect(articlesOn(base, amendments, '2027-05-01').map(({ clauseId }) => clauseId)).toEqual([
      '1.1',
      '1.2',
      'annex-2-b',
    ])
  })

  test('another annex takes the place of the one before', () => {
    const after = [base[0]!, base[1]!, article('annex-2-a', 'categorie A', '2')]
    const articles = changedArticles(base, after)
    expect(articles.map(({ clauseId, dropped }) => [clauseId, dropped])).toEqual([
      ['annex-2-a', false],
      ['annex-2-b', true],
    ])
    const text = articlesOn(base, [{ number: 1, effectiveOn: '2027-01-01', articles }], '2027-01-01')
    expect(text.map(({ clauseId, origin }) => [clauseId, origin])).toEqual([
      ['1.1', 0],
      ['1.2', 0],
      ['annex-2-a', 1],
    ])
  })

  test('putting what differs on one text gives the other, whatever the texts', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const [before, after] = [asText(one), asText(other)]
        const articles = changedArticles(before, after)
        const text = articlesOn(before, [{ number: 1, effectiveOn: '2027-01-01', articles }], '2027-01-01')
        expect(plain(text)).toEqual(plain(after))
        expect(changedArticles(after, text)).toEqual([])
      }),
    )
  })
})

describe('what a lawyer types', () => {
  test('is paragraphs apart by an empty line, with a list', () => {
    expect(paragraphsOf('Een.\n\nTwee:\r\n- dit\n-  dat\n\n\n')).toEqual([
      { text: 'Een.', items: [] },
      { text: 'Twee:', items: ['dit', 'dat'] },
    ])
    expect(paragraphsOf(' \n \n')).toEqual([])
  })

  test('comes back as it was', () => {
    const paragraphs = [
      { text: 'Een.', items: [] },
      { text: 'Twee:', items: ['dit', 'dat'] },
    ]
    expect(paragraphsOf(typedText(paragraphs))).toEqual(paragraphs)
  })
})
