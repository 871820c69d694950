import { afterEach, describe, expect, test } from 'vitest'
import { keepShippedText } from '#app/features/agreement/text/keep-text-in-use.server.ts'
import { prepareAgreements } from '#app/features/agreement/prepare-agreements.server.ts'
import type { Consequences } from '#app/features/category/consequences.ts'
import { readCategory } from '#app/features/category/read-category.server.ts'
import { readAssignment, readCategoryHistory, readOwnCategories } from '#app/features/category/read-history.server.ts'
import { SYSTEM, type StaffActor } from '#app/features/identity/actor.ts'
import { listEditions } from '#db/queries/contract-text.queries.ts'
import { addMonths, dayInAmsterdam } from '#app/utils/calendar.ts'
import { inTransaction } from '#db/transaction.ts'
import {
  admittedApplication,
  agreementInForce,
  mandateHolder,
  releasedAmendment,
  staffMember,
} from '../factories/agreement.ts'
import type { MadeApplication } from '../factories/application.ts'
import { decided, startedText, written, type Change } from '../factories/contract-text.ts'
import { officer } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const anna = officer('Anna')

async function lawyers() {
  return { one: await staffMember('legal', 'Jurist Een'), two: await staffMember('legal', 'Jurist Twee') }
}

/** A next text of the region with these changes, adopted by a second lawyer. */
async function adopted(changes: readonly Change[]): Promise<string> {
  const { one, two } = await lawyers()
  const id = await startedText(one)
  for (const change of changes) await written(one, id, change)
  await decided(one, id, 'send')
  await decided(two, id, 'adopt')
  return id
}

/** The category of a provider by every page that shows what follows from it: its own, and those of procurement. */
async function pagesOf({ actor, applicationId }: MadeApplication): Promise<Consequences[]> {
  const [row] = await ownerQuery<{ id: string }>('select id from category_assignment where provider_id = $1', [
    actor.providerId,
  ])
  const pages = [
    (await readOwnCategories(actor)).consequences,
    (await readCategory(anna, applicationId)).consequences,
    (await readAssignment(anna, row!.id)).consequences,
    (await readCategoryHistory(anna, actor.providerId)).consequences,
  ]
  return pages.map((one) => one!)
}
const articlesOn = ({ clauses }: Consequences) => clauses.map(({ article, title }) => `${article} ${title}`)
const wordsOn = ({ clauses }: Consequences) =>
  clauses.flatMap(({ paragraphs }) => paragraphs.flatMap(({ text, items }) => [text, ...items]))

const ANNEX_B = 'annex-2-category-b'

afterEach(async () => {
  const one: StaffActor = await staffMember('legal', 'Wie opruimt')
  for (const { id, origin, status } of await inTransaction(SYSTEM, listEditions)) {
    if (origin !== 'written' || status === 'adopted') continue
    if (status === 'legal-review') await decided(one, id, 'return')
    await decided(one, id, 'discard')
  }
})

describe('the clauses on the pages of a category', () => {
  test('are those of the shipped text as long as the region adopted none, filled in for this provider', async () => {
    const made = await admittedApplication()
    const shipped = await pagesOf(made)
    for (const page of shipped) {
      expect(articlesOn(page)).toEqual(['Bijlage 2 Taken bij categorie B'])
      expect(page.clausesFrom).toBe('text')
      expect(wordsOn(page).join()).toMatch(/Partijen voeren \d+ keer per jaar|gesprek/)
      expect(wordsOn(page).join()).not.toContain('{{')
    }
    // Kept in the database it is the same text.
    await inTransaction(SYSTEM, keepShippedText)
    expect(await pagesOf(made)).toEqual(shipped)
  })

  test('change with the text that a second lawyer adopted, on every page; not with what is only written or sent', async () => {
    const made = await admittedApplication()
    const before = await pagesOf(made)
    const { one, two } = await lawyers()
    const id = await startedText(one)
    await written(one, id, { clauseId: ANNEX_B, text: 'Een regionale taak voor B van {{provider.name}}.' })
    await written(one, id, { layer: 'category', scope: 'B', text: 'Alleen B legt vervoer elk kwartaal uit.' })
    await written(one, id, { layer: 'category', scope: 'A', text: 'Alleen voor A.' })
    expect(await pagesOf(made)).toEqual(before)
    await decided(one, id, 'send')
    expect(await pagesOf(made)).toEqual(before)
    await decided(two, id, 'adopt')
    const [name] = await ownerQuery<{ legal_name: string }>('select legal_name from provider where id = $1', [
      made.actor.providerId,
    ])
    for (const page of await pagesOf(made)) {
      expect(articlesOn(page)).toEqual([expect.stringMatching(/^1\.18 /), 'Bijlage 2 Taken bij categorie B'])
      expect(wordsOn(page)).toContain('Alleen B legt vervoer elk kwartaal uit.')
      expect(wordsOn(page)).not.toContain('Alleen voor A.')
      expect(wordsOn(page).some((words) => words.includes(name!.legal_name))).toBe(true)
    }
  })

  test('a draft reaches no provider: not over an adopted text, not loaded, not of another region', async () => {
    const made = await admittedApplication()
    await adopted([{ clauseId: ANNEX_B, effect: 'replace', text: 'De vastgestelde taak.' }])
    const { one } = await lawyers()
    const id = await startedText(one)
    await written(one, id, { clauseId: ANNEX_B, effect: 'replace', text: 'De taak in concept.' })
    await decided(one, id, 'send')
    const own = async () => wordsOn((await readOwnCategories(made.actor)).consequences!)
    const words = await own()
    expect(words).toContain('De vastgestelde taak.')
    expect(words).not.toContain('De taak in concept.')
    await decided(one, id, 'return')
    for (const origin of ['loaded', 'written'])
      await ownerQuery(
        `insert into template_version (id, region_code, edition, base_id, origin, model_text, annexes, reason, content_hash, started_by, started_by_name)
         select gen_random_uuid(), region_code || case $2 when 'written' then '-elders' else '' end, 90, base_id, $2, true, annexes, 'x', $2, 'x', 'x'
         from template_version where id = $1`,
        [id, origin],
      )
    expect(await own()).toEqual(words)
    // Nor when an agreement was made with it against the rules.
    await mandateHolder()
    await prepareAgreements(one)
    await decided(one, id, 'send')
    await ownerQuery('alter table agreement disable trigger keeps_text')
    await ownerQuery('update agreement set text_id = $1 where provider_id = $2', [id, made.actor.providerId])
    await ownerQuery('alter table agreement enable trigger keeps_text')
    expect(await own()).toEqual(words)
    await ownerQuery('delete from agreement where provider_id = $1', [made.actor.providerId])
    // Nor by asking for it: the library itself stays closed.
    expect(await inTransaction(made.actor, listEditions)).toEqual([])
  })

  test('an individual term or a sentence for a product of somebody else is not among them', async () => {
    const [made, other] = [await admittedApplication(), await admittedApplication()]
    const [kvk] = await ownerQuery<{ kvk_number: string }>('select kvk_number from provider where id = $1', [
      other.actor.providerId,
    ])
    await adopted([
      { clauseId: '2.03-individual-limit', layer: 'category', scope: 'B', text: 'Voor elke B.' },
      { clauseId: '2.03-individual-limit', layer: 'provider', scope: kvk!.kvk_number, text: 'Alleen voor de ander.' },
      { clauseId: ANNEX_B, layer: 'product', scope: '41N11', text: 'Voor een product dat zij heeft.' },
      { clauseId: ANNEX_B, layer: 'product', scope: '44N01', text: 'Voor een product dat zij niet heeft.' },
    ])
    for (const page of await pagesOf(made)) {
      expect(wordsOn(page)).toEqual(expect.arrayContaining(['Voor elke B.', 'Voor een product dat zij heeft.']))
      expect(wordsOn(page)).not.toContain('Alleen voor de ander.')
      expect(wordsOn(page)).not.toContain('Voor een product dat zij niet heeft.')
    }
    expect(wordsOn((await readOwnCategories(other.actor)).consequences!)).toContain('Alleen voor de ander.')
  })

  test('what a category leaves out is named as not applicable', async () => {
    const made = await admittedApplication()
    await adopted([{ layer: 'category', scope: 'B', effect: 'not-applicable', text: '' }])
    for (const { clauses } of await pagesOf(made))
      expect(clauses).toContainEqual(expect.objectContaining({ article: '1.18', holds: false, paragraphs: [] }))
  })
})

describe('with an agreement', () => {
  test('they stay those of the text that it is made with, whatever is adopted later', async () => {
    const made = await admittedApplication()
    await adopted([{ clauseId: ANNEX_B, effect: 'replace', text: 'De taak van toen.' }])
    await mandateHolder()
    await prepareAgreements(await staffMember('legal'))
    await adopted([{ clauseId: ANNEX_B, effect: 'replace', text: 'De taak van later.' }])
    for (const page of await pagesOf(made)) {
      expect(wordsOn(page)).toContain('De taak van toen.')
      expect(wordsOn(page)).not.toContain('De taak van later.')
    }
    const later = await admittedApplication()
    for (const page of await pagesOf(later)) expect(wordsOn(page)).toContain('De taak van later.')
  })

  test('in force they read as its amendments made them', async () => {
    const made = await agreementInForce()
    const pages = await pagesOf(made)
    for (const page of pages) expect(page.clausesFrom).toBe('agreement')
    const effectiveOn = addMonths(dayInAmsterdam(new Date()), 2)
    const articleText = 'De taak zoals gewijzigd.'
    const id = await releasedAmendment(made, { kind: 'terms', effectiveOn, clauseId: ANNEX_B, articleText })
    expect(await pagesOf(made)).toEqual(pages)
    // As if the term to object, and the time until it starts, had passed.
    await ownerQuery('alter table amendment disable trigger guard')
    await ownerQuery(
      `update amendment set object_until = clock_timestamp(), effective_on = today_in_amsterdam() where id = $1`,
      [id],
    )
    await ownerQuery('alter table amendment enable trigger guard')
    for (const page of await pagesOf(made)) {
      const annex = page.clauses.find(({ clauseId }) => clauseId === ANNEX_B)
      expect(annex?.paragraphs).toEqual([{ text: articleText, items: [] }])
    }
  })
})
