import type { StaffActor } from '#app/features/identity/actor.ts'
import type { Translator } from '#app/i18n/translator.ts'
import type { ListShape } from '#app/utils/list.ts'
import { listMandates } from '#db/queries/agreement.queries.ts'
import {
  listBeingSigned,
  listReadersOf,
  listRegisteredSignatories,
  listSignaturesOf,
} from '#db/queries/signing-monitor.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'
import { namedSignatories } from './agreement.schema.ts'
import { canStillBind, signingProgress, type SignatoryProgress } from './signing-progress.ts'
import { stateOf } from './state-of.ts'

/** Who has which agreement, since when and until when, and who of them must still sign. */
export function readSigningMonitor(actor: StaffActor) {
  return inTransaction(actor, async (db) => {
    const agreements = await listBeingSigned(db)
    const known = agreements.length > 0 ? await gather(db, agreements) : NOTHING
    const mandates = (await listMandates(db)).map(({ name }) => name)
    const rows = agreements.map((agreement) => {
      const signatures = known.signatures.filter((one) => one.agreement_id === agreement.id)
      const ofProvider = signatures.filter((one) => one.party === 'provider')
      const progress = signingProgress({
        named: namedSignatories(agreement.parameters),
        signed: ofProvider.map((one) => one.signatory_name),
        registered: known.registered
          .filter((one) => one.provider_id === agreement.provider_id)
          .map(({ name, authority, person_id: personId }) => ({ name, authority, personId })),
        readers: known.readers.filter((one) => one.agreement_id === agreement.id).map((one) => one.person_id),
      })
      const state = stateOf(agreement, signatures)
      return {
        id: agreement.id,
        number: agreement.number,
        providerName: agreement.provider_name,
        state,
        since: ofProvider.at(-1)?.signed_at ?? agreement.frozen_at,
        signBy: state === 'to-sign' ? agreement.sign_by : null,
        remindedAt: agreement.reminded_at,
        progress,
        stuck: state === 'to-sign' && !canStillBind(progress),
        waitsFor: state === 'to-countersign' ? mandates : waiting(progress),
      }
    })
    return { now: await databaseNow(db), rows }
  })
}

type BeingSigned = Awaited<ReturnType<typeof readSigningMonitor>>['rows'][number]
type Known = {
  signatures: Awaited<ReturnType<typeof listSignaturesOf>>
  registered: Awaited<ReturnType<typeof listRegisteredSignatories>>
  readers: Awaited<ReturnType<typeof listReadersOf>>
}
const NOTHING: Known = { signatures: [], registered: [], readers: [] }

async function gather(db: Db, agreements: readonly { id: string; provider_id: string }[]): Promise<Known> {
  const ids = agreements.map(({ id }) => id)
  return {
    signatures: await listSignaturesOf(db, ids),
    registered: await listRegisteredSignatories(db, [...new Set(agreements.map((one) => one.provider_id))]),
    readers: await listReadersOf(db, ids),
  }
}

const waiting = (progress: readonly SignatoryProgress[]): string[] =>
  progress.filter(({ step }) => step !== 'signed' && step !== 'replaced').map(({ name }) => name)

/** The list of agreements that are being signed, the longest waiting first unless sorted. */
export function monitorList(t: Translator): ListShape<BeingSigned> {
  const states = ['to-sign', 'correction-asked', 'to-countersign'] as const
  return {
    sort: 'since',
    filters: {
      stand: {
        label: t('legal.overview.state'),
        options: states.map((value) => ({ value, label: t(`agreement.state.${value}`) })),
        of: (one) => [one.state],
      },
    },
    columns: {
      provider: { header: t('legal.overview.provider'), value: (one) => one.providerName },
      number: { header: t('legal.overview.number'), value: (one) => one.number },
      state: { header: t('legal.overview.state'), value: (one) => t(`agreement.state.${one.state}`) },
      who: { header: t('signing.monitor.waitsFor'), value: (one) => one.waitsFor.join(', ') },
      since: { header: t('signing.monitor.since'), value: (one) => one.since && { instant: one.since } },
      until: { header: t('agreement.until'), value: (one) => one.signBy && { instant: one.signBy } },
      reminded: {
        header: t('signing.monitor.reminded'),
        value: (one) => one.remindedAt && { instant: one.remindedAt },
      },
    },
  }
}
