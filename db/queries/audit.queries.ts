import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../transaction.ts'

/** What a check of the whole chain found. */
export type ChainCheck =
  | { whole: true; events: number }
  | {
      whole: false
      events: number
      brokenSequence: number | null
      brokenEventId: number
      why: 'hash' | 'order' | 'not-linked'
    }

type Link = {
  id: number
  sequence: number | null
  previous_hash: string | null
  hash: string | null
  canonical: string
}

const GENESIS = 'openhuis'
const PAGE = 5_000

/**
 * Walks the audit trail from its first event and computes every link again. Stops at the first link that is not
 * what it should be: an event that was changed (`hash`), a link that does not follow the one before (`order`), or
 * an event without a link (`not-linked`).
 */
export async function verifyAuditChain(db: Db): Promise<ChainCheck> {
  let previous = { sequence: 0, hash: GENESIS }
  let events = 0
  for (;;) {
    const links = await page(db, previous.sequence)
    for (const link of links) {
      const why = fault(link, previous)
      if (why) return { whole: false, events, brokenSequence: link.sequence, brokenEventId: link.id, why }
      previous = { sequence: link.sequence ?? 0, hash: link.hash ?? '' }
      events += 1
    }
    if (links.length < PAGE) break
  }
  const loose = await firstUnlinked(db)
  if (loose !== undefined)
    return { whole: false, events, brokenSequence: null, brokenEventId: loose, why: 'not-linked' }
  return { whole: true, events }
}

async function page(db: Db, after: number): Promise<Link[]> {
  const { rows } = await sql<Link>`
    select e.id, l.sequence, l.previous_hash, l.hash, audit_canonical(e) as canonical
    from audit_link l join audit_event e on e.id = l.event_id
    where l.sequence > ${after} order by l.sequence limit ${PAGE}`.execute(db)
  return rows
}

function fault(link: Link, previous: { sequence: number; hash: string }): 'hash' | 'order' | undefined {
  if (link.sequence !== previous.sequence + 1 || link.previous_hash !== previous.hash) return 'order'
  const expected = createHash('sha256')
    .update(previous.hash + link.canonical)
    .digest('hex')
  return link.hash === expected ? undefined : 'hash'
}

async function firstUnlinked(db: Db): Promise<number | undefined> {
  const row = await db
    .selectFrom('audit_event')
    .leftJoin('audit_link', 'audit_link.event_id', 'audit_event.id')
    .select('audit_event.id')
    .where('audit_link.event_id', 'is', null)
    .orderBy('audit_event.id')
    .executeTakeFirst()
  return row?.id
}
