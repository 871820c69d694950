import type { StaffActor } from '#app/features/identity/actor.ts'
import { found, Refusal } from '#app/utils/refusal.ts'
import { recordEvent } from '#db/queries/audit.store.ts'
import {
  findEdition,
  listClausesOf,
  readContractText,
  type Edition,
  type StoredClause,
} from '#db/queries/contract-text.queries.ts'
import {
  adoptEdition,
  deleteEdition,
  lockEdition,
  returnEdition,
  sealEdition,
  sendEdition,
} from '#db/queries/contract-text.store.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { lockForAct, peopleOf, type TextOrder } from './act-on-text.server.ts'
import { overlayProblems } from './check-text.ts'
import { editionHash } from './keep-edition.server.ts'
import { refuseUnlessItFills } from './sample-contract.server.ts'
import { tellTextDecided, tellTextSent } from './tell-about-text.server.ts'
import { textRole, type TextAct, type TextPeople } from './text.transitions.ts'
import { KNOWN_SLOTS, refuseProblems } from './write-clause.server.ts'

/**
 * Sends an edition to legal review, gives it back, adopts it (a lawyer who neither wrote nor sent it), or throws the
 * draft away. What is sent is sealed after every clause was filled in once, so that no agreement can meet a blank. The
 * other lawyers hear that it was sent, and who sent it what became of it.
 */
export function decideText(
  actor: StaffActor,
  { act, reason, ...order }: TextOrder & { act: Exclude<TextAct, 'write'>; reason: string },
): Promise<void> {
  return inTransaction(actor, async (db) => {
    const { edition, clauses } = await lockForAct(db, actor, act, order)
    const by = { id: actor.personId, name: actor.personName }
    if (act === 'send') await send(db, { edition, clauses, by })
    if (act === 'return') {
      await returnEdition(db, edition)
      await tellTextDecided(db, edition, { outcome: 'returned', reason, by })
    }
    if (act === 'adopt') await adopt(db, edition, by)
    if (act === 'discard') await deleteEdition(db, edition.id)
    await recordEvent(db, {
      kind: 'contract-text.decided',
      subject: `contract-text:${edition.id}`,
      providerId: null,
      visibility: 'internal',
      payload: { region: edition.region_code, edition: edition.edition, act, reason: reason === '' ? null : reason },
    })
  })
}

type By = { id: string; name: string }

async function send(
  db: Db,
  { edition, clauses, by }: { edition: Edition; clauses: readonly StoredClause[]; by: By },
): Promise<void> {
  const own = clauses.map(({ effect, scope, content }) => ({ effect, scope, clause: content }))
  if (edition.base_id !== null) {
    const base = await listClausesOf(db, edition.base_id)
    refuseProblems(
      overlayProblems(
        base.map(({ content: clause }) => ({ effect: 'clause', scope: '', clause })),
        own,
        KNOWN_SLOTS,
      ),
    )
    const text = await readContractText(db, edition)
    await refuseUnlessItFills(db, text)
    if (edition.content_hash === null) {
      const under = found(found(await findEdition(db, edition.base_id)).content_hash)
      const hash = editionHash({ region: edition.region_code, clauses: own, annexes: edition.annexes, under })
      await sealEdition(db, edition.id, hash, text.modelText)
    }
  }
  await sendEdition(db, edition, by)
  await tellTextSent(db, edition, { by, people: [peopleOf(edition, clauses), ...(await peopleOfBase(db, edition))] })
}

/** Who wrote and sent the base that is adopted with this text; nobody when it was adopted before. */
async function peopleOfBase(db: Db, { base_id: baseId }: Edition): Promise<TextPeople[]> {
  const base = baseId === null ? undefined : await findEdition(db, baseId)
  return base && base.status !== 'adopted' ? [peopleOf(base, await listClausesOf(db, base.id))] : []
}

/** With the text of the region the base under it is adopted: the second lawyer read the whole. */
async function adopt(db: Db, edition: Edition, by: By): Promise<void> {
  if (edition.base_id !== null) await adoptBase(db, found(await lockEdition(db, edition.base_id)), edition, by)
  await adoptEdition(db, edition, by)
  await tellTextDecided(db, edition, { outcome: 'adopted', reason: '', by })
}

async function adoptBase(db: Db, base: Edition, edition: Edition, by: By): Promise<void> {
  if (base.status === 'adopted') return
  if (textRole(by.id, peopleOf(base, await listClausesOf(db, base.id))) !== 'reader')
    throw new Refusal('refused', [{ kind: 'contractText.secondLawyer' }])
  const sender = { id: found(edition.sent_by), name: found(edition.sent_by_name) }
  if (base.status === 'draft') await sendEdition(db, base, sender)
  await adoptEdition(db, base, by)
  await tellTextDecided(db, base, { outcome: 'adopted', reason: '', by })
}
