import { SYSTEM, type Actor } from '#app/features/identity/actor.ts'
import { isPlainDate } from '#app/utils/calendar.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { findAgreement } from '#db/queries/agreement.queries.ts'
import { findProcedureTitle } from '#db/queries/amendment.queries.ts'
import { municipalityName, theRegion } from '#db/queries/region.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { consolidated1, type ConsolidatedDocument } from '#templates/reports/consolidated-agreement/1/manifest.ts'
import { renderDocument } from '#templates/render-document.ts'
import { UNIT_IN_PRINT } from '../build-contract.server.ts'
import { articlesOfAgreement } from '../compose-articles.server.ts'
import { readerOf } from '../open-document.server.ts'
import { amendedAgreement } from './amended-agreement.server.ts'
import { amendmentNumber } from './amendment.ts'
import { inOrder, termsOn } from './change.ts'
import { articlesOn } from './consolidate.ts'

type Asked = { agreementId: string; day: string | null }

/** The agreement as it reads on a day (today unless asked otherwise), with where each part comes from. */
export async function readConsolidated(actor: Actor, asked: Asked) {
  const { signed, holding, ...read } = await inTransaction(actor, (db) => readIn(db, actor, asked))
  // The text was given to the provider in full; the library it comes from only the region reads.
  const base = await inTransaction(SYSTEM, (db) => articlesOfAgreement(db, signed))
  return { ...read, articles: articlesOn(base, holding, read.day) }
}

async function readIn(db: Db, actor: Actor, { agreementId, day: asked }: Asked) {
  const agreement = found(isId(agreementId) ? await findAgreement(db, agreementId) : undefined)
  readerOf(actor, agreement)
  found(agreement.in_force_at)
  const amended = await amendedAgreement(db, agreement)
  const day = asked !== null && isPlainDate(asked) ? asked : amended.today
  const terms = termsOn(amended.start, amended.holding, day)
  return {
    id: agreement.id,
    number: agreement.number,
    procedure: await findProcedureTitle(db, agreement.decision_id),
    day,
    today: amended.today,
    startsOn: agreement.starts_on,
    provider: terms.provider,
    category: terms.category,
    endsOn: terms.endsOn,
    suspended: terms.suspended,
    products: terms.products.map((product) => ({
      ...product,
      unitInPrint: UNIT_IN_PRINT[product.unit],
      places: product.municipalities.map(municipalityName).join(', '),
    })),
    signed: { parameters: agreement.parameters, text_id: agreement.text_id },
    holding: amended.holding,
    amendments: inOrder(amended.holding).map(({ number, effectiveOn, change }) => ({
      number,
      printed: amendmentNumber(agreement.number, number),
      kind: change.kind,
      effectiveOn,
      counts: effectiveOn <= day,
    })),
  }
}

/** The same as PDF; it is no original, and says so. */
export async function consolidatedFile(actor: Actor, asked: Asked): Promise<{ name: string; bytes: Uint8Array }> {
  const text = await readConsolidated(actor, asked)
  const { contractingBody } = theRegion()
  const { name, kvk, address } = text.provider
  const document: ConsolidatedDocument = {
    number: text.number,
    day: text.day,
    procedure: text.procedure,
    sender: { name: contractingBody.name, address: contractingBody.address },
    provider: { name, kvk, address },
    category: { letter: text.category.letter, origin: text.category.origin },
    startsOn: text.startsOn,
    endsOn: text.endsOn,
    amendments: text.amendments
      .filter(({ counts }) => counts)
      .map(({ number, printed, effectiveOn }) => ({ number, printed, effectiveOn })),
    products: text.products.map(({ code, name: product, unitInPrint, tariff, places, startsOn, endsOn, origin }) => ({
      code,
      name: product,
      unit: unitInPrint,
      tariff,
      places,
      startsOn,
      endsOn,
      origin,
    })),
    articles: text.articles,
  }
  return {
    name: `doorlopende-tekst-${text.number}-${text.day}.pdf`,
    bytes: await renderDocument(consolidated1, document),
  }
}
