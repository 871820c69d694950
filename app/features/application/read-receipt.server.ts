import type { ProviderActor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { findSubmission } from '#db/queries/submission.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { pageHeadOf } from './page-head.ts'
import { dossierOf } from './read-dossier.server.ts'
import { readFrozen } from './submission.ts'

/** What the receipt page shows of one submission of the acting provider. */
export function readReceipt(actor: ProviderActor, place: { applicationId: string; submissionId: string }) {
  return inTransaction(actor, async (db) => {
    const dossier = await dossierOf(db, actor, place.applicationId)
    const submission = await ownSubmission(db, place)
    const { content, declaration } = readFrozen(submission.content)
    return {
      head: pageHeadOf(dossier),
      submission: {
        kind: submission.kind,
        number: submission.receipt_number,
        at: submission.submitted_at,
        by: submission.submitted_by_name,
        onBehalfOf: declaration.signatories,
        sha256: submission.sha256,
        counts: {
          products: content.products.length,
          answers: content.answers.length,
          evidence: content.evidence.length,
        },
      },
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
