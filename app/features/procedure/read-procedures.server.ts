import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { Actor } from '#app/features/identity/actor.ts'
import { isId } from '#app/utils/id.ts'
import { found } from '#app/utils/refusal.ts'
import { listTimeline } from '#db/queries/application.queries.ts'
import { countFollowers } from '#db/queries/follower.queries.ts'
import { asAdmissionMoment, listMoments } from '#db/queries/moment.queries.ts'
import { listProcedures, listVersions } from '#db/queries/procedure.queries.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'

/** One procedure in the list: what is published of it and what is being worked on. */
export type ProcedureLine = {
  id: string
  title: string
  /** Number and instant of the newest published version; null when none is. */
  published: { number: number; at: Date } | null
  draft: { number: number; changedAt: Date; changedBy: string | null } | null
}

/** Every procedure of the region, newest first. */
export function readProcedures(actor: Actor): Promise<ProcedureLine[]> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const lines = new Map<string, ProcedureLine>()
    for (const row of await listProcedures(db)) {
      const line = lines.get(row.id) ?? { id: row.id, title: row.title, published: null, draft: null }
      if (row.published_at) line.published ??= { number: row.number, at: row.published_at }
      else
        line.draft = { number: row.number, changedAt: row.updated_at ?? row.created_at, changedBy: row.updated_by_name }
      lines.set(row.id, line)
    }
    return [...lines.values()]
  })
}

/** Versions that a new procedure can be copied from: the newest published one of each. */
export function readSources(actor: Actor): Promise<{ id: string; title: string }[]> {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const published = (await listProcedures(db)).filter((row) => row.published_at !== null)
    const newest = new Map([...published].reverse().map((row) => [row.id, row]))
    return [...newest.values()].map((row) => ({ id: row.version_id, title: `${row.title} (${String(row.number)})` }))
  })
}

/** The dossier of one procedure: versions, moments, who follows, what happened. */
export function readProcedureDossier(actor: Actor, procedureId: string) {
  return inTransaction(actor, async (db) => {
    requireProcurement(actor)
    const versions = isId(procedureId) ? await listVersions(db, procedureId) : []
    const [newest] = versions
    const { slug, content } = found(newest)
    const published = versions.filter((version) => version.published_at !== null)
    return {
      id: procedureId,
      slug,
      title: (published[0] ?? found(newest)).content.title,
      draftTitle: content.title,
      draft: versions.find((version) => version.published_at === null),
      published: published.map(({ number, published_at, reason }) => ({ number, at: published_at, reason })),
      moments: (await listMoments(db, procedureId)).map(asAdmissionMoment),
      followers: await countFollowers(db, procedureId),
      events: await listTimeline(db, `procedure:${procedureId}`),
      now: await databaseNow(db),
    }
  })
}
