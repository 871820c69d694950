import type { AgreementState } from '#app/features/agreement/agreement.ts'
import { pagesOf } from './pages.ts'
import type { StateFacts } from './shown-state.ts'
import { shownStateOf } from './shown-state.ts'

/** One thing that needs the provider now. The kind is also the key of its words. */
export type Attention = {
  kind: 'facts' | 'moment' | 'draft' | 'repair' | 'withdrawn' | 'decision' | 'sign' | 'amendment' | 'renewal'
  href: string
  words: { number: string; moment: string; evidence: string }
  until: Date | undefined
}

export type AttentionInput = {
  factsComplete: boolean
  mayChange: boolean
  applications: readonly (StateFacts & {
    id: string
    number: string
    momentId: string
    momentName: string
    /** End of the objection term, once decided. */
    objectionUntil: Date | undefined
  })[]
  /** Moments that are open now. */
  openMoments: readonly { id: string; name: string; closesAt: Date }[]
  /** `signBy` is the exclusive end of the last day to sign. */
  agreements: readonly { id: string; number: string; state: AgreementState; signBy: Date | null }[]
  /** Amendments that wait for this provider: to sign, or announced and open to an objection. */
  amendments?: readonly { agreementId: string; number: number; printed: string; until: Date | null }[]
  /** Documents that the region asked to renew; `until` is the end of the last valid day. */
  renewals: readonly { kind: string; name: string; until: Date }[]
  now: Date
}

/**
 * What needs somebody of this provider now: first what it has to do, of that first what ends first and last what has no
 * end; after it the moments for which it may apply, because nobody has to.
 */
export function attentionOf(input: AttentionInput): Attention[] {
  const started = new Set(input.applications.map((application) => application.momentId))
  const items = [
    ...(input.factsComplete || !input.mayChange ? [] : [item('facts', '/organisatie/gegevens')]),
    ...input.applications.flatMap(aboutApplication),
    ...input.openMoments
      .filter((moment) => input.mayChange && !started.has(moment.id))
      .map((moment) => item('moment', `/aanmeldingen/start/${moment.id}`, { moment: moment.name }, moment.closesAt)),
    ...input.agreements
      .filter((agreement) => agreement.state === 'to-sign')
      .map(({ id, number, signBy }) => item('sign', `/overeenkomsten/${id}`, { number }, signBy ?? undefined)),
    ...(input.amendments ?? []).map(({ agreementId, number, printed, until }) =>
      item(
        'amendment',
        `/overeenkomsten/${agreementId}/wijzigingen/${String(number)}`,
        { number: printed },
        until ?? undefined,
      ),
    ),
    ...(input.mayChange ? input.renewals : []).map(({ kind, name, until }) =>
      item(
        'renewal',
        `/organisatie/bewijsstukken/toevoegen?soort=${encodeURIComponent(kind)}`,
        { evidence: name },
        until,
      ),
    ),
  ]
  const end = (one: Attention) => one.until?.getTime() ?? Number.MAX_SAFE_INTEGER
  const free = (one: Attention) => Number(one.kind === 'moment')
  return items.sort((one, other) => free(one) - free(other) || end(one) - end(other))
}

function item(kind: Attention['kind'], href: string, words: Partial<Attention['words']> = {}, until?: Date): Attention {
  return { kind, href, words: { number: '', moment: '', evidence: '', ...words }, until }
}

function aboutApplication(application: AttentionInput['applications'][number]): Attention[] {
  const { id, number, momentName, objectionUntil, now } = application
  const pages = pagesOf(id)
  const words = { number, moment: momentName }
  const { state, until } = shownStateOf(application)
  if (state === 'draft') return [item('draft', pages.tasks, words, until)]
  if (state === 'repair') return [item('repair', pages.repair, words, until)]
  if (state === 'withdrawn' && until) return [item('withdrawn', pages.tasks, words, until)]
  if (state === 'decided' && objectionUntil && now < objectionUntil)
    return [item('decision', pages.decision, words, objectionUntil)]
  return []
}
