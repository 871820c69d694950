import { listArchivedAmendments } from '#db/queries/amendment.queries.ts'
import { listSignatures } from '#db/queries/agreement.queries.ts'
import type { AgreementVersion } from '#db/queries/agreement-evidence.queries.ts'
import { listEndingAnswers, listEndings, listEndingTasks } from '#db/queries/ending.queries.ts'
import type { Db } from '#db/transaction.ts'
import { json, rendered, stored, type Part } from './archive-part.server.ts'
import { certificateOfAmendment } from './certificate-content.server.ts'

/** Of one version of an agreement what came after signing: every amendment, and how it ended. */
export async function partsAfterSigning(db: Db, version: AgreementVersion): Promise<Part[]> {
  const { id: agreementId } = version
  const parts: Part[] = []
  for (const amendment of await listArchivedAmendments(db, agreementId)) {
    const { issued_sha256: issued, ...facts } = amendment
    const folder = `wijzigingen/${String(amendment.number)}`
    const signatures = await listSignatures(db, agreementId, amendment.id)
    parts.push(json(`${folder}/gegevens.json`, 'Wat de wijziging verandert en hoe zij tot stand kwam', facts))
    if (issued) {
      const name = amendment.released_at ? 'uitgegeven' : 'concept'
      parts.push(stored(`${folder}/${name}.pdf`, `De wijziging, ${name}`, issued))
    }
    for (const { sequence, signatory_name: name, sha256 } of signatures)
      parts.push(stored(`${folder}/ondertekend-${String(sequence)}.pdf`, `Na de handtekening van ${name}`, sha256))
    if (signatures.length > 0)
      parts.push(json(`${folder}/ondertekening.json`, 'Wie de wijziging ondertekende, hoe en wanneer', signatures))
    const certificate = await certificateOfAmendment(db, version, amendment)
    if (certificate) parts.push(rendered(`${folder}/ondertekeningsbewijs.pdf`, certificate))
  }
  return [...parts, ...(await partsOfEndings(db, agreementId))]
}

async function partsOfEndings(db: Db, agreementId: string): Promise<Part[]> {
  const parts: Part[] = []
  for (const [index, { letter_sha256: letter, ...ending }] of (await listEndings(db, agreementId)).entries()) {
    const folder = `einde/${String(index + 1)}`
    const tasks = await listEndingTasks(db, ending.id)
    const answers = await listEndingAnswers(db, ending.id)
    parts.push(json(`${folder}/gegevens.json`, 'Hoe de overeenkomst eindigt', { ...ending, answers, tasks }))
    if (letter) parts.push(stored(`${folder}/bericht.pdf`, 'Het bericht aan de aanbieder', letter))
  }
  return parts
}
