import { useLocation } from '@remix-run/react'
import { queueSearch, readFilter } from '../queue-filter.ts'

/** The filters of the queue one came from, to carry along on every link between the pages of a file. */
export function useKeptSearch(): string {
  return queueSearch(readFilter(new URLSearchParams(useLocation().search)))
}
