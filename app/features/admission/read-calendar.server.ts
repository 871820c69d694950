import { PUBLIC } from '#app/features/identity/actor.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { translatorFor } from '#app/i18n/translator.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { calendarText } from '#app/utils/icalendar.ts'
import { found } from '#app/utils/refusal.ts'
import { asAdmissionMoment, listClosingChanges, listMoments } from '#db/queries/moment.queries.ts'
import { findPublishedProcedure } from '#db/queries/procedure.queries.ts'
import { inTransaction, type Db } from '#db/transaction.ts'
import { momentEvents, type AgendaWords, type CalendarMoment } from './moment-calendar.ts'

export type CalendarPlace = { slug: string; momentId?: string | undefined; locale: Locale }

/** The calendar feed of a published procedure, or of one moment of it; public. `not-found` for what is not there. */
export function readCalendar({ slug, momentId, locale }: CalendarPlace): Promise<string> {
  return inTransaction(PUBLIC, async (db) => {
    const procedure = found(await findPublishedProcedure(db, slug))
    const rows = await listMoments(db, procedure.procedure_id)
    const wanted = momentId === undefined ? rows : [found(rows.find((row) => row.id === momentId))]
    const url = `${publicUrl()}/procedures/${slug}#momenten`
    const moments = []
    for (const row of wanted) moments.push(await withChanges(db, row))
    const t = translatorFor(locale)
    return calendarText({
      name: t('moment.agenda.name', { title: procedure.content.title }),
      language: locale,
      events: moments.flatMap((moment) => momentEvents(moment, wordsIn(locale), url)),
    })
  })
}

async function withChanges(db: Db, row: Awaited<ReturnType<typeof listMoments>>[number]): Promise<CalendarMoment> {
  const [last] = await listClosingChanges(db, row.id)
  return {
    ...asAdmissionMoment(row),
    changes: row.row_version - 1,
    changedAt: row.changed_at,
    cancelReason: row.cancel_reason,
    closingReason: last?.reason ?? null,
  }
}

function wordsIn(locale: Locale): AgendaWords {
  const t = translatorFor(locale)
  return {
    summary: (date, name) => t(`moment.agenda.${date}`, { name }),
    closesNote: t('moment.agenda.closesNote'),
    changed: (reason) => t('moment.agenda.changed', { reason }),
    cancelled: (reason) => t('moment.agenda.cancelled', { reason }),
    more: t('moment.agenda.more'),
  }
}
