import { zipSync, type Zippable } from 'fflate'
import type { StaffActor } from '#app/features/identity/actor.ts'
import { sha256Of } from '#app/utils/content-hash.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import {
  listAgreementEvents,
  listReadings,
  listVersions,
  type AgreementVersion,
} from '#db/queries/agreement-evidence.queries.ts'
import { findAgreement, listSignatures } from '#db/queries/agreement.queries.ts'
import { theRegion } from '#db/queries/region.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { manifestText, readmeText, type ArchivedAgreement, type ArchivedFile } from './archive-package.ts'
import { keptUntil, sourceOf } from './kept-until.server.ts'
import { readerOf, refuseDestroyed } from './open-document.server.ts'
import { json, rendered, stored, textBytes, type Part } from './archive-part.server.ts'
import { partsAfterSigning } from './archive-life.server.ts'
import { certificateOf } from './certificate-content.server.ts'

/** The same day in every package: the same facts give the same bytes. */
const NO_TIME = new Date(1980, 0, 1)

/**
 * All there is of one agreement in one ZIP: every version, the evidence of signing, the audit trail and a manifest with
 * the hash of each file. Made from kept facts only: as long as nothing happens, the same bytes.
 */
export async function archiveAgreement(
  actor: StaffActor,
  agreementId: string,
): Promise<{ name: string; bytes: Uint8Array }> {
  const { agreement, parts } = await inTransaction(actor, async (db) => {
    const asked = found(isId(agreementId) ? await findAgreement(db, agreementId) : undefined)
    readerOf(actor, asked)
    await refuseDestroyed(db, asked.number)
    const versions = await listVersions(db, asked.number)
    return { agreement: describe(found(versions.at(-1))), parts: await gather(db, versions) }
  })
  const files = await Promise.all(
    parts.map(async ({ path, what, content }) => ({ path, what, bytes: await content() })),
  )
  return { name: `archief-${agreement.number}.zip`, bytes: zip(agreement, files) }
}

async function gather(db: Db, versions: readonly AgreementVersion[]): Promise<Part[]> {
  const parts: Part[] = []
  for (const version of versions) {
    parts.push(...(await versionParts(db, version)), ...(await partsAfterSigning(db, version)))
  }
  const events = await listAgreementEvents(
    db,
    versions.map((version) => version.id),
  )
  return [...parts, json('auditspoor.json', 'Wat er met de overeenkomst is gebeurd', events)]
}

async function versionParts(db: Db, version: AgreementVersion): Promise<Part[]> {
  const folder = `versies/${String(version.version)}`
  const signatures = await listSignatures(db, version.id)
  const certificate = await certificateOf(db, version)
  const { id, number, version: place, standard_hash, template_version, parameters, starts_on, ends_on } = version
  const facts = { id, number, version: place, standard_hash, template_version, starts_on, ends_on, parameters }
  const course = {
    frozen_at: version.frozen_at,
    in_force_at: version.in_force_at,
    ended_at: version.ended_at,
    closed_as: version.closed_as,
    closed_at: version.closed_at,
    closed_reason: version.closed_reason,
  }
  const evidence = { course, signatures, readings: await listReadings(db, version.id) }
  const issued = version.frozen_at ? 'uitgegeven' : 'concept'
  return [
    ...(version.issued_sha256 ? [stored(`${folder}/${issued}.pdf`, `De tekst, ${issued}`, version.issued_sha256)] : []),
    ...signatures.map(({ sequence, signatory_name: name, sha256 }) =>
      stored(`${folder}/ondertekend-${String(sequence)}.pdf`, `Na de handtekening van ${name}`, sha256),
    ),
    json(`${folder}/gegevens.json`, 'De gegevens waarmee de tekst is gemaakt', facts),
    json(`${folder}/ondertekening.json`, 'Wie ondertekende, hoe en wanneer', evidence),
    ...(certificate ? [rendered(`${folder}/ondertekeningsbewijs.pdf`, certificate)] : []),
  ]
}

function describe(version: AgreementVersion): ArchivedAgreement {
  const retention = keptUntil(version)
  return {
    number: version.number,
    provider: { name: version.provider_name, kvkNumber: version.kvk_number },
    region: theRegion().contractingBody.name,
    retention: retention && {
      destroyFrom: retention.destroyFrom,
      years: retention.rule.years,
      source: sourceOf(retention),
      status: retention.rule.source.status,
    },
  }
}

function zip(agreement: ArchivedAgreement, files: readonly ArchivedFile[]): Uint8Array {
  const readme: ArchivedFile = { path: 'LEESMIJ.txt', what: 'Uitleg', bytes: textBytes(readmeText(agreement)) }
  const all = [readme, ...files]
  const manifest = manifestText(
    agreement,
    all.map(({ path, what, bytes }) => ({ path, what, sha256: sha256Of(bytes), size: bytes.length })),
  )
  const entries: Zippable = { 'manifest.json': [textBytes(manifest), { mtime: NO_TIME }] }
  for (const { path, bytes } of all) entries[path] = [bytes, { mtime: NO_TIME, level: path.endsWith('.pdf') ? 0 : 6 }]
  return zipSync(entries)
}
