import { SYSTEM } from '#app/features/identity/actor.ts'
import { dayInAmsterdam } from '#app/utils/calendar.ts'
import { found } from '#app/utils/refusal.ts'
import { storage } from '#app/utils/storage.server.ts'
import { findAgreement } from '#db/queries/agreement.queries.ts'
import { findEnding } from '#db/queries/ending.queries.ts'
import { insertEndingTasks, keepEndingLetter, lockEnding } from '#db/queries/ending.store.ts'
import { insertFile } from '#db/queries/file.store.ts'
import { theRegion } from '#db/queries/region.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { endingLetter1, type EndingLetter } from '#templates/letters/agreement-ending/1/manifest.ts'
import { renderDocument } from '#templates/render-document.ts'
import { amendedText } from '../amendment/amended-agreement.server.ts'
import { termsOn } from '../amendment/change.ts'
import { keptUntil } from '../kept-until.server.ts'
import { tellProviderOf, providerLink } from '../tell-about-agreement.server.ts'
import { endingTasks } from './ending.ts'

type Stored = NonNullable<Awaited<ReturnType<typeof findAgreement>>>
type Ending = NonNullable<Awaited<ReturnType<typeof findEnding>>>

/** Job: makes the letter about a decided ending once, keeps it and sends it. A second run changes nothing. */
export async function issueEndingLetter({ agreementId }: { agreementId: string }): Promise<void> {
  await inTransaction(SYSTEM, async (db) => {
    const agreement = found(await findAgreement(db, agreementId))
    await lockEnding(db, agreementId)
    const ending = await findEnding(db, agreementId)
    if (!ending?.confirmed_at || ending.letter_file_id) return
    const letter = await letterOf(db, agreement, { ...ending, confirmed_at: ending.confirmed_at })
    const { sha256, size } = await storage().put(await renderDocument(endingLetter1, letter))
    const name = `einde-${agreement.number}.pdf`
    const fileId = await insertFile(db, {
      providerId: agreement.provider_id,
      sha256,
      name,
      mediaType: 'application/pdf',
      sizeBytes: size,
    })
    await keepEndingLetter(db, ending.id, fileId)
    // A notice of the provider brings the same work; it is put down here, because a provider does not see it.
    const decidedOn = dayInAmsterdam(ending.confirmed_at)
    await insertEndingTasks(db, ending.id, endingTasks({ decidedOn, endsOn: ending.ends_on }))
    await tellProviderOf(db, agreement, {
      message: 'agreement-ends',
      occasion: `decided:${ending.id}`,
      parameters: {
        agreementNumber: agreement.number,
        step: 'decided',
        endsOn: ending.ends_on,
        ground: ending.ground,
        link: providerLink({ agreement }),
        attachments: [{ fileId, name }],
      },
    })
  })
}

/** How a letter names each kind. */
const KIND: Record<Ending['kind'], string> = {
  expiry: 'afloop',
  termination: 'opzegging',
  dissolution: 'ontbinding',
  'category-c': 'ontbinding wegens geen inzet in categorie C',
  refusal: 'opzegging door het blijven weigeren van een wijziging',
}
const PARTY: Record<Ending['by_party'], string> = {
  region: 'de regio',
  provider: 'de aanbieder',
  rule: 'de overeenkomst zelf',
}

async function letterOf(db: Db, agreement: Stored, ending: Ending & { confirmed_at: Date }): Promise<EndingLetter> {
  const amended = await amendedText(db, agreement)
  const { name, kvk, address } = termsOn(amended.start, amended.holding, ending.ends_on).provider
  const { contractingBody } = theRegion()
  const article = amended.base.find((one) => one.article === ending.clause)
  return {
    reference: `${agreement.number}-E`,
    agreementNumber: agreement.number,
    decidedOn: dayInAmsterdam(ending.confirmed_at),
    sender: { name: contractingBody.name, address: contractingBody.address },
    provider: { name, kvk, address },
    kind: KIND[ending.kind],
    party: PARTY[ending.by_party],
    clause: { article: ending.clause, title: article?.title ?? '' },
    ground: ending.ground,
    endsOn: ending.ends_on,
    keptUntil: keptUntil({ ...agreement, ends_on: ending.ends_on })?.destroyFrom ?? null,
  }
}
