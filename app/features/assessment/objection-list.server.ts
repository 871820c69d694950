import type { Translator } from '#app/i18n/translator.ts'
import type { ListShape } from '#app/utils/list.ts'
import { lastDayBefore } from '#app/utils/calendar.ts'
import type { readObjections } from './read-objection.server.ts'

type Objection = Awaited<ReturnType<typeof readObjections>>[number]

const STATES = ['received', 'acknowledged', 'proposed', 'closed'] as const

/** The list of objections, last one first: against which decision, where it stands, and until when the region decides. */
export function objectionList(t: Translator): ListShape<Objection> {
  return {
    sort: '-received',
    filters: {
      stand: {
        label: t('objection.desk.state'),
        options: STATES.map((value) => ({ value, label: t(`objection.state.${value}`) })),
        of: (one) => [one.state],
      },
    },
    columns: {
      number: { header: t('objection.desk.number'), value: (one) => one.number },
      provider: { header: t('objection.desk.provider'), value: (one) => one.providerName },
      decision: { header: t('objection.desk.decision'), value: (one) => one.decisionNumber },
      received: { header: t('objection.desk.received'), value: (one) => ({ instant: one.lodgedAt }) },
      timing: { header: t('objection.timing'), value: (one) => t(one.late ? 'objection.late' : 'objection.inTime') },
      state: {
        header: t('objection.desk.state'),
        value: (one) => (one.outcome ? t(`objection.outcomeOf.${one.outcome}`) : t(`objection.state.${one.state}`)),
      },
      until: {
        header: t('objection.desk.until'),
        value: (one) => (one.closedAt ? null : { day: lastDayBefore(one.decideUntil) }),
      },
    },
  }
}
