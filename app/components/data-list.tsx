import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from './button.tsx'
import { DataTable, type Column } from './data-table.tsx'
import { Form } from './form.tsx'
import { Icon } from './icon.tsx'
import { Pagination } from './pagination.tsx'
import { SelectField } from './select-field.tsx'
import { TextField } from './text-field.tsx'
import { viewQuery, type ListFrame } from '#app/utils/list.ts'

export type ListCell<Row> = {
  key: string
  cell: (row: Row) => ReactNode
  rowHeader?: boolean | undefined
  align?: 'start' | 'end' | undefined
}

export type DataListProps<Row> = {
  list: ListFrame<Row>
  /** What the list holds. */
  caption: string
  /** The columns to show, in order; the file holds all of them. */
  cells: readonly ListCell<Row>[]
  rowKey: (row: Row) => string
  /** Shown when there is nothing at all to list. */
  empty: ReactNode
  /** Where the files are: `<exportPath>/csv` and `<exportPath>/xlsx`. */
  exportPath?: string | undefined
  /** Stands before the table's own columns when it has actions of its own; not in the file. */
  action?: { header: string; cell: (row: Row) => ReactNode } | undefined
}

/** A list to search, filter, sort, page and take along; all of it stands in the address and works without script. */
export function DataList<Row>(props: DataListProps<Row>) {
  const { list, caption, rowKey, empty, exportPath } = props
  const t = useTranslations('list')
  const narrowed = list.view.search !== '' || Object.values(list.view.filters).some(Boolean)
  if (list.total === 0 && !narrowed) return <>{empty}</>
  return (
    <div className="oh-list">
      <Tools list={list} caption={caption} />
      <div className="oh-list__found">
        <p>
          {t('found', { count: list.total })} {narrowed ? <a href="?">{t('clear')}</a> : null}
        </p>
        {exportPath && list.total > 0 ? (
          <ListFiles path={exportPath} query={viewQuery(list.view, { page: 1 })} />
        ) : null}
      </div>
      <DataTable
        caption={caption}
        captionHidden
        rows={list.rows}
        rowKey={rowKey}
        empty={<p>{t('nothing')}</p>}
        columns={columnsOf(props)}
      />
      <Pagination page={list.page} pages={list.pages} href={(page) => viewQuery(list.view, { page })} />
    </div>
  )
}

function columnsOf<Row>({ list, cells, action }: DataListProps<Row>): Column<Row>[] {
  const columns = cells.map((shown) => {
    const header = list.columns.find(({ key }) => key === shown.key)?.header ?? shown.key
    return { ...shown, header, ...(list.sortable ? sortOf(list, shown.key) : {}) }
  })
  return action ? [...columns, { key: 'action', ...action }] : columns
}

/** The heading sorts by its column; pressed again, the other way round. */
function sortOf<Row>({ view }: ListFrame<Row>, key: string): Pick<Column<Row>, 'sortHref' | 'sorted'> {
  if (view.sort === key) return { sortHref: viewQuery(view, { sort: `-${key}` }), sorted: 'ascending' }
  return {
    sortHref: viewQuery(view, { sort: key }),
    ...(view.sort === `-${key}` ? { sorted: 'descending' as const } : {}),
  }
}

function Tools<Row>({ list, caption }: { list: ListFrame<Row>; caption: string }) {
  const t = useTranslations('list')
  const { view, filters } = list
  return (
    <Form method="get" inline label={t('label', { list: caption })}>
      {view.sort ? <input type="hidden" name="sorteer" value={view.sort} /> : null}
      <TextField name="zoek" type="search" label={t('search')} defaultValue={view.search} />
      {filters.map(({ name, label, options }) => (
        <SelectField
          key={name}
          name={name}
          label={label}
          options={[{ value: '', label: t('all') }, ...options]}
          defaultValue={view.filters[name]}
        />
      ))}
      <Button kind="secondary">{t('show')}</Button>
    </Form>
  )
}

export type ListFilesProps = {
  /** Where the files are: `<path>/csv` and `<path>/xlsx`. */
  path: string
  /** What is looked for, as a query with its question mark. */
  query: string
}

/** A list to take along, as far as it is searched and filtered. */
export function ListFiles({ path, query }: ListFilesProps) {
  const t = useTranslations('list')
  return (
    <p className="oh-list__files">
      <Icon name="download" />
      {t('take')}{' '}
      <a href={`${path}/csv${query}`} download>
        CSV
      </a>{' '}
      <a href={`${path}/xlsx${query}`} download>
        XLSX
      </a>
    </p>
  )
}
