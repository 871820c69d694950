const LAST_PAGE = 100_000

/** The page of a list that an address asks for (`pagina`, from 1); what makes no sense is the first page. */
export function pageNumber(search: URLSearchParams): number {
  const page = Number(search.get('pagina') ?? '1')
  return Number.isSafeInteger(page) && page > 0 ? Math.min(page, LAST_PAGE) : 1
}
