import { findLastChange } from '#app/features/audit/last-change.server.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { findProduct } from '#app/features/procedure/catalogue.ts'
import { found } from '#app/utils/refusal.ts'
import { lastDayBefore } from '#app/utils/calendar.ts'
import { listParties, listPartyAnswers, listPartyEvidence } from '#db/queries/application-party.queries.ts'
import { listEarlierSubmissions } from '#db/queries/earlier-submission.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { answerTo, type ApplyingParty } from './application.ts'
import { partyCriteria } from './asked.ts'
import { partiesFrom } from './take-over.ts'
import { missingItems } from './completeness.ts'
import { criterionIsEditable } from './editable.ts'
import type { MissingItem } from './missing-item.ts'
import { pageHeadOf } from './page-head.ts'
import { pagesOf } from './pages.ts'
import { placeOfPartyItem } from './party-completeness.ts'
import { dossierOf, type Dossier } from './read-dossier.server.ts'

/** The page of all other organisations, each with what is still missing about it. */
export function readParties(actor: ProviderActor, applicationId: string) {
  return inTransaction(actor, async (db) => {
    const dossier = await dossierOf(db, actor, applicationId)
    const missing = partyMissing(dossier)
    return {
      head: pageHeadOf(dossier),
      editable: dossier.editable.kind === 'everything',
      parties: dossier.filledIn.parties.map(({ id, name, role, kvkNumber, share }) => ({
        id,
        name,
        role,
        kvkNumber,
        share,
        open: missing.filter((one) => placeOfPartyItem(one.target).partyId === id).length,
      })),
    }
  })
}

/** What the form of an organisation needs: the products to choose from, and what is known of it when it exists. */
export function readPartyForm(actor: ProviderActor, applicationId: string, partyId?: string) {
  return inTransaction(actor, async (db) => {
    const dossier = await dossierOf(db, actor, applicationId)
    const { content, filledIn } = dossier
    const row =
      partyId === undefined
        ? undefined
        : found((await listParties(db, applicationId)).find((one) => one.id === partyId))
    return {
      head: pageHeadOf(dossier),
      editable: dossier.editable.kind === 'everything',
      products: filledIn.products.map(({ productCode: code }) => ({
        code,
        name: findProduct(content, code)?.name ?? code,
      })),
      known: row && found(filledIn.parties.find((one) => one.id === row.id)),
      earlier: row ? [] : partiesFrom(filledIn, await listEarlierSubmissions(db, dossier.application)),
      rowVersion: row?.row_version ?? 0,
      change:
        row &&
        (await findLastChange(db, `application:${applicationId}`, {
          kind: 'application.party-changed',
          about: { partyId: row.id },
        })),
    }
  })
}

/** One organisation with everything asked of it; `not-found` when it is not in this application. */
export function readParty(actor: ProviderActor, applicationId: string, partyId: string) {
  return inTransaction(actor, async (db) => {
    const dossier = await dossierOf(db, actor, applicationId)
    const party = partyIn(dossier, partyId)
    const row = found((await listParties(db, applicationId)).find((one) => one.id === partyId))
    const here = partyMissing(dossier)
    const { content, filledIn } = dossier
    return {
      head: pageHeadOf(dossier),
      editable: dossier.editable.kind === 'everything',
      party,
      products: party.productCodes.map((code) => findProduct(content, code)?.name ?? code),
      declaration: row.declaration_file_id &&
        party.declaration && {
          ...party.declaration,
          href: `/bestanden/${row.declaration_file_id}`,
          bytes: row.size_bytes ?? undefined,
        },
      closingDay: lastDayBefore(dossier.moment.closesAt),
      missing: here.filter((one) => one.target === party.id),
      criteria: partyCriteria(content, party, codesOf(filledIn)).map(({ id, title }) => ({
        id,
        title,
        href: pagesOf(applicationId).partyCriterion(party.id, id),
        missing: here.filter((one) => one.target === `${party.id}/${id}`),
        started: answerTo(party.answers, id) !== undefined,
      })),
    }
  })
}

/** One question to an organisation, with what was answered on its behalf. */
export function readPartyCriterion(
  actor: ProviderActor,
  place: { applicationId: string; partyId: string; criterionId: string },
) {
  return inTransaction(actor, async (db) => {
    const dossier = await dossierOf(db, actor, place.applicationId)
    const { application, content, filledIn, editable } = dossier
    const party = partyIn(dossier, place.partyId)
    const criteria = partyCriteria(content, party, codesOf(filledIn)).filter(
      ({ id }) => editable.kind !== 'criteria' || editable.criterionIds.includes(id),
    )
    const index = criteria.findIndex((one) => one.id === place.criterionId)
    const criterion = found(criteria[index])
    const mine = (row: { party_id: string | null; criterion_id: string }) =>
      row.party_id === party.id && row.criterion_id === criterion.id
    const stored = (await listPartyAnswers(db, application.id)).find(mine)
    const evidence = (await listPartyEvidence(db, application.id)).filter(mine)
    const pages = pagesOf(application.id)
    const next = criteria[index + 1]
    return {
      head: pageHeadOf(dossier),
      party: { id: party.id, name: party.name, role: party.role },
      criterion,
      closingDay: lastDayBefore(dossier.moment.closesAt),
      known: answerTo(party.answers, criterion.id),
      rowVersion: stored?.row_version ?? 0,
      files: evidence.map((row) => ({
        id: row.id,
        evidenceId: row.evidence_id,
        fileId: found(row.file_id),
        name: row.file_name,
        bytes: row.size_bytes,
        sha256: row.sha256,
        documentDate: row.document_date,
      })),
      editable: criterionIsEditable(editable, criterion.id),
      change: await findLastChange(db, `application:${application.id}`, {
        kind: 'application.party-answered',
        about: { partyId: party.id, criterionId: criterion.id },
      }),
      place: { position: index + 1, total: criteria.length },
      after: next ? pages.partyCriterion(party.id, next.id) : pages.party(party.id),
      now: dossier.now,
    }
  })
}

function partyIn({ filledIn }: Dossier, partyId: string): ApplyingParty {
  return found(filledIn.parties.find((one) => one.id === partyId))
}

function partyMissing({ completeness }: Dossier): MissingItem[] {
  return missingItems(completeness).filter((one) => one.section === 'parties')
}

const codesOf = ({ products }: Dossier['filledIn']) => products.map((product) => product.productCode)
