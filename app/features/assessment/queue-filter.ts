import { WORK_STAGES, type WorkStage } from './work.ts'

/** What the address of the queue says: every filter works as a plain link or form. */
export type QueueFilter = {
  momentId: string
  stage: WorkStage | typeof EVERYTHING | ''
  own: boolean
  search: string
  /** Column of the queue to sort by, `-` before it for descending; empty in order of arrival. */
  sort: string
  page: number
}

/** Also what is decided; without a stage the queue shows what somebody still has to do. */
export const EVERYTHING = 'alles'

/** By which columns the queue can be sorted, both ways; never by anything that weighs one provider against another. */
const QUEUE_SORTS = ['provider', 'number', 'moment', 'submitted', 'assigned', 'stage'].flatMap((key) => [
  key,
  `-${key}`,
])

/** Lines on one page of the queue. */
export const QUEUE_PAGE = 25
const SEARCH_MAXIMUM = 100
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads the filters from the address; what makes no sense is left out. */
export function readFilter(search: URLSearchParams): QueueFilter {
  const stage = search.get('stand') ?? ''
  const moment = search.get('moment') ?? ''
  const page = Number(search.get('pagina') ?? '1')
  return {
    momentId: UUID.test(moment) ? moment : '',
    stage: ([...WORK_STAGES, EVERYTHING] as const).find((one) => one === stage) ?? '',
    own: search.get('mijn') === '1',
    sort: QUEUE_SORTS.find((one) => one === search.get('sorteer')) ?? '',
    search: (search.get('zoek') ?? '').trim().slice(0, SEARCH_MAXIMUM),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}

/** The address of the queue with these filters; another filter starts again at the first page. */
export function queueHref(filter: Partial<QueueFilter>): string {
  const search = queueSearch(filter)
  return search ? `/inkoop${search}#werkvoorraad` : '/inkoop'
}

/** These filters as the search part of an address; empty when nothing is filtered. */
export function queueSearch(filter: Partial<QueueFilter>): string {
  const query = new URLSearchParams()
  if (filter.momentId) query.set('moment', filter.momentId)
  if (filter.stage) query.set('stand', filter.stage)
  if (filter.own) query.set('mijn', '1')
  if (filter.search) query.set('zoek', filter.search)
  if (filter.sort) query.set('sorteer', filter.sort)
  if (filter.page && filter.page > 1) query.set('pagina', String(filter.page))
  const text = query.toString()
  return text ? `?${text}` : ''
}
