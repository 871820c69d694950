import type { ProviderActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { municipalityName } from '#db/queries/region.queries.ts'
import { listSentFiles } from '#db/queries/sent-file.queries.ts'
import { findSubmission } from '#db/queries/submission.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import type { ApplicationContent } from './application.ts'
import { ownCriteria } from './asked.ts'
import { pageHeadOf } from './page-head.ts'
import { dossierOf } from './read-dossier.server.ts'
import { readFrozen } from './submission.ts'
import { summaryOf } from './summary.ts'

/** What the receipt page shows of one submission of the acting provider. */
export function readReceipt(actor: ProviderActor, place: { applicationId: string; submissionId: string }) {
  return inTransaction(actor, async (db) => {
    const dossier = await dossierOf(db, actor, place.applicationId)
    const submission = await ownSubmission(db, place)
    const { content, declaration, procedureVersion } = readFrozen(submission.content)
    return {
      head: pageHeadOf(dossier),
      submission: {
        kind: submission.kind,
        number: submission.receipt_number,
        at: submission.submitted_at,
        by: submission.submitted_by_name,
        onBehalfOf: declaration.signatories,
        sha256: submission.sha256,
        version: procedureVersion,
        counts: {
          products: content.products.length,
          answers: content.answers.length,
          evidence: content.evidence.length,
        },
      },
      summary: summaryOf(
        {
          applicationId: place.applicationId,
          content: dossier.content,
          criteria: ownCriteria(dossier.content, content),
          filledIn: content,
        },
        municipalityName,
      ),
      files: await sentFiles(db, place.applicationId, content),
      until:
        submission.kind === 'repair' ? (dossier.repair?.due_at ?? dossier.moment.closesAt) : dossier.moment.closesAt,
      file: submission.receipt_file_id && {
        name: `Ontvangstbewijs ${submission.receipt_number}.pdf`,
        href: `/bestanden/${submission.receipt_file_id}`,
        bytes: submission.receipt_bytes ?? undefined,
      },
      lastId: dossier.lastSubmission?.id,
      withdrawn: ['draft', 'withdrawn'].includes(dossier.application.status),
    }
  })
}

/** Every file of a submission, with where it can be read again: also after a withdrawal or a later submission. */
async function sentFiles(db: Db, applicationId: string, content: ApplicationContent) {
  const hashes = new Set([
    ...[content, ...content.parties].flatMap((part) => part.evidence.map((item) => item.sha256)),
    ...content.parties.map((party) => party.declaration?.sha256),
    content.costPrice.state === 'read' ? content.costPrice.sha256 : undefined,
  ])
  const files = (await listSentFiles(db, applicationId)).filter((file) => hashes.has(file.sha256))
  return [...new Map(files.map((file) => [file.sha256, file])).values()].map((file) => ({
    name: file.name,
    href: `/bestanden/${file.id}`,
    bytes: file.size_bytes,
    sha256: file.sha256,
  }))
}

/** What was frozen, byte for byte: its SHA-256 is the one on the receipt. */
export function readFrozenFile(actor: ProviderActor, place: { applicationId: string; submissionId: string }) {
  return inTransaction(actor, async (db) => {
    const submission = await ownSubmission(db, place)
    return {
      name: `Aanmelding ${submission.receipt_number}.json`,
      bytes: new TextEncoder().encode(submission.content),
      mediaType: 'application/json',
    }
  })
}

async function ownSubmission(db: Db, { applicationId, submissionId }: { applicationId: string; submissionId: string }) {
  const submission = found(isId(submissionId) ? await findSubmission(db, submissionId) : undefined)
  return found(submission.application_id === applicationId ? submission : undefined)
}
