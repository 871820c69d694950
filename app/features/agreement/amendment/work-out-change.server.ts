import type { Snapshot } from '#app/features/application/snapshot.ts'
import type { ProductDecision } from '#app/features/assessment/decision.ts'
import { findProduct } from '#app/features/procedure/catalogue.ts'
import type { Organisation } from '#app/features/party/provider.ts'
import { isId } from '#app/utils/id.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { findAmendingDecision, findCurrentCategory } from '#db/queries/amendment.queries.ts'
import type { Agreement } from '#db/queries/agreement.store.ts'
import { findNewestVersion } from '#db/queries/category.queries.ts'
import { findProvider, isRegistered } from '#db/queries/party.queries.ts'
import { listTariffsOn } from '#db/queries/tariff-version.queries.ts'
import type { Db } from '#db/transaction.ts'
import { admittedProducts, printedParty } from '../build-contract.server.ts'
import { articlesWith } from '../compose-articles.server.ts'
import type { ContractText } from '../text/contract-text.ts'
import { textOfAgreement } from '../text/text-of-agreement.server.ts'
import type { AmendedText } from './amended-agreement.server.ts'
import type { AmendmentForm } from './amendment.schema.ts'
import { paragraphsOf } from './article-text.ts'
import { termsOn, type AmendmentChange, type ArticleChange, type TermsOn } from './change.ts'
import { articlesOn, changedArticles } from './consolidate.ts'

/** What an amendment changes, the articles that read otherwise by it, and what it carries out. */
export type WorkedOut = { change: AmendmentChange; articles: ArticleChange[]; sourceId: string | null }

export type ChangeOrder = Omit<AmendmentForm, 'reason'>

/** Works out from what is registered what an amendment of this kind changes from its first day. */
export async function workOutChange(
  db: Db,
  agreement: Agreement,
  amended: AmendedText,
  order: ChangeOrder,
): Promise<WorkedOut> {
  const before = termsOn(amended.start, amended.holding, order.effectiveOn)
  const { change, sourceId } = await changeOf(db, agreement, { order, before, amended })
  const text = await textOfAgreement(db, agreement)
  const articles =
    change.kind === 'terms' ? retyped(amended, order) : recomposed({ agreement, text, amended }, order, change)
  return { change, articles, sourceId }
}

type Asked = { order: ChangeOrder; before: TermsOn; amended: AmendedText }
type Found = { change: AmendmentChange; sourceId: string | null }

/** What follows from what is registered is looked up; the rest is what the lawyer typed. */
function changeOf(db: Db, agreement: Agreement, asked: Asked): Promise<Found> | Found {
  switch (asked.order.kind) {
    case 'products':
      return productsOfDecision(db, agreement, asked)
    case 'tariffs':
      return tariffsOf(db, agreement, asked)
    case 'category':
      return categoryOf(db, agreement, asked)
    case 'party':
      return partyOf(db, agreement, asked)
    case 'extension':
    case 'suspension':
    case 'lifting':
    case 'terms':
      return plain(typedChange(asked.order.kind, asked))
  }
}

type Typed = 'extension' | 'suspension' | 'lifting' | 'terms'

function typedChange(kind: Typed, { order, before, amended }: Asked): AmendmentChange {
  switch (kind) {
    case 'extension':
      return { kind, from: amended.endsOn, to: amended.facts.terms.extendedUntil, evaluatedOn: order.evaluatedOn }
    case 'suspension':
      return { kind, until: order.until }
    case 'lifting':
      return { kind, since: before.suspended?.since ?? '' }
    case 'terms':
      return { kind, summary: titleOf(amended, order) }
  }
}

const plain = (change: AmendmentChange): Found => ({ change, sourceId: null })

/** What a later decision admits, at the tariff that holds for everybody then, and what the provider stops with. */
async function productsOfDecision(db: Db, agreement: Agreement, { order, before }: Asked): Promise<Found> {
  const decision = isId(order.decisionId) ? await findAmendingDecision(db, order.decisionId) : undefined
  if (decision?.provider_id !== agreement.provider_id || decision.procedure_id !== agreement.procedure_id)
    throw new Refusal('refused', [{ kind: 'amendment.chooseDecision', field: 'decisionId', target: '#decisionId' }])
  const snapshot = JSON.parse(decision.submitted) as Snapshot
  const admitted = (decision.products as ProductDecision[]).filter(({ outcome }) => outcome === 'admitted')
  const asked = admittedProducts({
    admitted: admitted.map(({ productCode }) => productCode),
    submitted: snapshot,
    procedure: decision.content,
    startsOn: later(decision.contract_start, order.effectiveOn),
  })
  const standing = new Map(
    (await listTariffsOn(db, agreement.procedure_id, order.effectiveOn)).map((one) => [one.product_code, one.amount]),
  )
  const added = asked.map((product) => ({ ...product, tariff: standing.get(product.code) ?? product.tariff }))
  const dropped = (decision.dropped as { productCode: string; endsOn: string }[]).map(({ productCode, endsOn }) => ({
    code: productCode,
    name: before.products.find(({ code }) => code === productCode)?.name ?? productCode,
    endsOn,
  }))
  const requirements = added.flatMap(({ code }) =>
    found(findProduct(decision.content, code)).requirements.map((text, index) => ({
      code: `${code}.${String(index + 1)}`,
      text,
    })),
  )
  return { change: { kind: 'products', added, dropped, requirements }, sourceId: decision.id }
}

const later = (one: string, other: string): string => (one > other ? one : other)

/** The published tariffs that hold on the first day and are not those of the agreement; the same for everybody. */
async function tariffsOf(db: Db, { procedure_id }: Agreement, { order, before }: Asked): Promise<Found> {
  const standing = await listTariffsOn(db, procedure_id, order.effectiveOn)
  const changed = before.products.flatMap(({ code, name, tariff }) => {
    const now = standing.find((one) => one.product_code === code)
    return now && now.amount !== tariff ? [{ code, name, from: tariff, to: now.amount, origin: now.origin_id }] : []
  })
  return {
    change: { kind: 'tariffs', tariffs: changed.map(({ code, name, from, to }) => ({ code, name, from, to })) },
    sourceId: changed[0]?.origin ?? null,
  }
}

/** The category that two officers confirmed last, with the reasons of its rule. */
async function categoryOf(db: Db, agreement: Agreement, { before }: Asked): Promise<Found> {
  const current = found(await findCurrentCategory(db, agreement.procedure_id, agreement.provider_id))
  const { content } = found(await findNewestVersion(db, agreement.procedure_id))
  const to = found(current.category)
  const rule = found(content.categories.find(({ category }) => category === to))
  const conditions = rule.conditions.map(({ label }) => label)
  const reasons = current.motive ? [current.motive] : conditions.length > 0 ? conditions : [rule.summary]
  const { meetingsPerYear } = rule
  return {
    change: { kind: 'category', from: before.category.letter, to, reasons, meetingsPerYear },
    sourceId: current.id,
  }
}

/**
 * The name and address under which the provider is registered now, and the number of its legal successor when it has one.
 * Another provider that is registered already is no successor here: it delivers under its own admission and agreement.
 */
async function partyOf(db: Db, agreement: Agreement, { order, before }: Asked): Promise<Found> {
  const { facts } = found(await findProvider(db, agreement.provider_id))
  const { name, kvk, address } = before.provider
  const to = { ...printedParty(facts as Organisation), kvk: order.successorKvk || kvk }
  if (to.kvk !== kvk && (await isRegistered(db, to.kvk)))
    throw new Refusal('refused', [
      { kind: 'amendment.successorRegistered', field: 'successorKvk', target: '#successorKvk' },
    ])
  return plain({ kind: 'party', from: { name, kvk, address }, to })
}

function titleOf({ base }: AmendedText, { clauseId }: ChangeOrder): string {
  const article = base.find((one) => one.clauseId === clauseId)
  if (!article)
    throw new Refusal('refused', [{ kind: 'amendment.chooseArticle', field: 'clauseId', target: '#clauseId' }])
  return `Artikel ${article.article}, ${article.title}`
}

/** The article as the lawyer typed it; none when it reads as before. */
function retyped({ base, holding }: AmendedText, order: ChangeOrder): ArticleChange[] {
  const before = articlesOn(base, holding, order.effectiveOn)
  const paragraphs = paragraphsOf(order.articleText)
  if (paragraphs.length === 0)
    throw new Refusal('refused', [{ kind: 'amendment.textMissing', field: 'articleText', target: '#articleText' }])
  const after = before.map((one) => (one.clauseId === order.clauseId ? { ...one, holds: true, paragraphs } : one))
  return changedArticles(before, after)
}

type Composing = { agreement: Agreement; text: ContractText; amended: AmendedText }

/** The articles that read otherwise by the change; what was typed anew by an earlier amendment stays as it was agreed. */
function recomposed(
  { agreement: { parameters }, text, amended: { start, holding, rows } }: Composing,
  { effectiveOn }: ChangeOrder,
  change: AmendmentChange,
): ArticleChange[] {
  const next = Math.max(0, ...rows.map(({ number }) => number)) + 1
  const before = termsOn(start, holding, effectiveOn)
  const after = termsOn(start, [...holding, { number: next, effectiveOn, change }], effectiveOn)
  const typed = new Set(
    holding.filter((one) => one.change.kind === 'terms').flatMap((one) => one.articles.map(({ clauseId }) => clauseId)),
  )
  return changedArticles(articlesWith(text, parameters, before), articlesWith(text, parameters, after)).filter(
    ({ clauseId }) => !typed.has(clauseId),
  )
}
