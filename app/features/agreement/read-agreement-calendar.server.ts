import type { StaffActor } from '#app/features/identity/actor.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { translatorFor } from '#app/i18n/translator.ts'
import { dayInAmsterdam, lastDayBefore } from '#app/utils/calendar.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { calendarText } from '#app/utils/icalendar.ts'
import { listAgreements, listAllSignatures } from '#db/queries/agreement.queries.ts'
import { listHoldingAmendments } from '#db/queries/amendment.queries.ts'
import { listLiveEndings } from '#db/queries/ending.queries.ts'
import { databaseNow, inTransaction } from '#db/transaction.ts'
import { agreementDates, calendarDays, type CalendarDay } from './agreement-dates.ts'
import { keptUntil } from './kept-until.server.ts'
import { stateOf } from './state-of.ts'

/** Every day that counts for an agreement, past and to come, with the agreements it is about. */
export function readAgreementCalendar(actor: StaffActor): Promise<{ today: string; now: Date; days: CalendarDay[] }> {
  return inTransaction(actor, async (db) => {
    const signatures = await listAllSignatures(db)
    const now = await databaseNow(db)
    const amendments = await listHoldingAmendments(db)
    const ending = new Set((await listLiveEndings(db)).filter((one) => one.confirmed_at).map((one) => one.agreement_id))
    const agreements = (await listAgreements(db)).map((agreement) => ({
      id: agreement.id,
      number: agreement.number,
      providerName: agreement.provider_name,
      dates: agreementDates({
        state: stateOf(
          agreement,
          signatures.filter((signature) => signature.agreement_id === agreement.id),
        ),
        startsOn: agreement.starts_on,
        endsOn: agreement.ends_on,
        signBy: agreement.sign_by ? lastDayBefore(agreement.sign_by) : null,
        destroyFrom: keptUntil(agreement)?.destroyFrom ?? null,
        parameters: agreement.parameters,
        amendments: amendments
          .filter((one) => one.agreement_id === agreement.id)
          .map(({ effective_on: effectiveOn, change }) => ({ effectiveOn, change })),
        endDecided: ending.has(agreement.id),
      }),
    }))
    return { now, today: dayInAmsterdam(now), days: calendarDays(agreements) }
  })
}

/** The same days, from today on, as a file for a calendar program. */
export async function agreementCalendarFile(actor: StaffActor, locale: Locale): Promise<Uint8Array> {
  const { days, today, now } = await readAgreementCalendar(actor)
  const t = translatorFor(locale)
  const text = calendarText({
    name: t('signing.calendar.heading'),
    language: locale,
    events: days
      .filter(({ day }) => day >= today)
      .map(({ kind, day, agreements }) => ({
        uid: `${kind}-${day}@overeenkomsten.openhuis`,
        sequence: 0,
        changedAt: now,
        at: { day },
        summary: `${t(`signing.calendar.kind.${kind}`)} (${String(agreements.length)})`,
        description: agreements.map(({ number, providerName }) => `${number} ${providerName}`).join('\n'),
        url: `${publicUrl()}/juridisch/kalender`,
        cancelled: false,
      })),
  })
  return new TextEncoder().encode(text)
}
