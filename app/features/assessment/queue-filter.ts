import { WORK_STAGES, type WorkStage } from './work.ts'

/** What the address of the queue says: every filter works as a plain link or form. */
export type QueueFilter = {
  momentId: string
  stage: WorkStage | typeof EVERYTHING | ''
  own: boolean
  search: string
  page: number
}

/** Also what is decided; without a stage the queue shows what somebody still has to do. */
export const EVERYTHING = 'alles'

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
    search: (search.get('zoek') ?? '').trim().slice(0, SEARCH_MAXIMUM),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  }
}

/** The address of the queue with these filters; another filter starts again at the first page. */
export function queueHref(filter: Partial<QueueFilter>): string {
  const query = new URLSearchParams()
  if (filter.momentId) query.set('moment', filter.momentId)
  if (filter.stage) query.set('stand', filter.stage)
  if (filter.own) query.set('mijn', '1')
  if (filter.search) query.set('zoek', filter.search)
  if (filter.page && filter.page > 1) query.set('pagina', String(filter.page))
  const text = query.toString()
  return text ? `/inkoop?${text}#werkvoorraad` : '/inkoop'
}
