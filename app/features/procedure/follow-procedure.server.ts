import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { SYSTEM } from '#app/features/identity/actor.ts'
import { EVEN_ANSWER_MS } from '#app/features/identity/password-reset.server.ts'
import { forgive, spend } from '#app/features/identity/rate-limits.server.ts'
import { newToken, tokenHash } from '#app/features/identity/token.server.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { found, isRefusal, Refusal } from '#app/utils/refusal.ts'
import { findByConfirmation, findByStopToken } from '#db/queries/follower.queries.ts'
import { askToFollow, confirmFollower, removeFollower } from '#db/queries/follower.store.ts'
import { putMail } from '#db/queries/outbox.store.ts'
import { findPublishedProcedure } from '#db/queries/procedure.queries.ts'
import { databaseNow, inTransaction, type Db } from '#db/transaction.ts'

const CONFIRM_DAYS = 3
const DAY_MS = 24 * 60 * 60 * 1000

type Follower = { slug: string; email: string; locale: 'nl' | 'en' }

/**
 * A visitor asks to get the announcements of a procedure. Nothing is sent but one mail with a link to confirm with, and
 * the answer is the same, in words and in time, whether the address follows already or not. Throws `not-found` for a
 * procedure that is not published and `too-many` per client address; per e-mail address more mails are silently not sent.
 */
export async function askFollowing(follower: Follower, clientAddress: string): Promise<void> {
  await spend('followPerAddress', clientAddress)
  await Promise.all([pause(EVEN_ANSWER_MS), mailConfirmation(follower)])
}

async function mailConfirmation({ slug, email, locale }: Follower): Promise<void> {
  const procedure = found(await inTransaction(SYSTEM, (db) => findPublishedProcedure(db, slug)))
  if (await isOverAsked(email)) return
  const { token, hash } = newToken()
  await inTransaction(SYSTEM, async (db) => {
    const confirmUntil = new Date((await databaseNow(db)).getTime() + CONFIRM_DAYS * DAY_MS)
    const asked = await askToFollow(db, {
      id: randomUUID(),
      procedureId: procedure.procedure_id,
      email,
      locale,
      confirmHash: hash,
      confirmUntil,
      stopToken: newToken().token,
    })
    if (!asked) return
    await putMail(db, {
      recipient: email,
      message: 'follow-confirm',
      parameters: {
        procedureTitle: procedure.content.title,
        link: `${publicUrl()}/volgen/bevestigen?token=${token}`,
        expiresAt: confirmUntil.toISOString(),
      },
      locale,
      onceKey: `follow-confirm:${hash}`,
    })
  })
}

async function isOverAsked(email: string): Promise<boolean> {
  try {
    await spend('followPerAccount', email)
    return false
  } catch (error) {
    if (isRefusal(error)) return true
    throw error
  }
}

/** What a link in a mail stands for: the procedure, the address and whether it follows already. */
type LinkedFollower = { id: string; slug: string; title: string; email: string; confirmed: boolean }

/** The follower that a link to confirm stands for. Throws `gone` when it does not work (any more). */
export function readConfirmation(token: string, clientAddress: string): Promise<LinkedFollower> {
  return linked(clientAddress, (db) => findByConfirmation(db, tokenHash(token)))
}

/** From now on the address gets the announcements; a second click changes nothing. Throws as `readConfirmation`. */
export async function confirmFollowing(token: string, clientAddress: string): Promise<LinkedFollower> {
  const follower = await readConfirmation(token, clientAddress)
  await inTransaction(SYSTEM, (db) => confirmFollower(db, follower.id))
  return follower
}

/** The follower that the link in an announcement stands for. Throws `gone` when it stopped already. */
export function readFollower(stopToken: string, clientAddress: string): Promise<LinkedFollower> {
  return linked(clientAddress, (db) => findByStopToken(db, stopToken))
}

/** Stops following; nothing of the address is kept. Throws as `readFollower`. */
export async function stopFollowing(stopToken: string, clientAddress: string): Promise<void> {
  const { id } = await readFollower(stopToken, clientAddress)
  await inTransaction(SYSTEM, (db) => removeFollower(db, { id }))
}

type Kept = { id: string; slug: string; email: string | null; confirmed_at: Date | null }

async function linked(clientAddress: string, find: (db: Db) => Promise<Kept | undefined>): Promise<LinkedFollower> {
  await spend('linkPerAddress', clientAddress)
  const follower = await inTransaction(SYSTEM, async (db) => {
    const kept = await find(db)
    if (!kept?.email) return undefined
    const { content } = found(await findPublishedProcedure(db, kept.slug))
    const confirmed = kept.confirmed_at !== null
    return { id: kept.id, slug: kept.slug, title: content.title, email: kept.email, confirmed }
  })
  if (!follower) throw new Refusal('gone', [{ kind: 'linkGone' }])
  await forgive('linkPerAddress', clientAddress)
  return follower
}
