import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** The column that names the row. */
  rowHeader?: boolean | undefined
  align?: 'start' | 'end' | undefined
  /** Makes the heading a link that sorts on the server; `sorted` says how it is sorted now. */
  sortHref?: string | undefined
  sorted?: 'ascending' | 'descending' | undefined
}

export type DataTableProps<Row> = {
  /** What the table holds; hidden from sight with `captionHidden` when a heading says the same. */
  caption: string
  captionHidden?: boolean | undefined
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Shown in place of the table when there are no rows. */
  empty?: ReactNode | undefined
  /** Cells of a closing row, by column key, such as totals. */
  footer?: Readonly<Record<string, ReactNode>> | undefined
}

/**
 * A table that becomes a card per row on a phone: every cell then shows its column's name, and the headings only stay
 * where one can sort by them.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, empty, footer } = props
  const t = useTranslations('common.table')
  if (rows.length === 0 && empty) return <>{empty}</>
  return (
    <table className="utrecht-table utrecht-table--html-table oh-table">
      <caption className={classNames('utrecht-table__caption', captionHidden && 'oh-visually-hidden')}>
        {caption}
      </caption>
      <thead className="utrecht-table__header" data-label={t('sortBy')}>
        <tr className="utrecht-table__row">
          {columns.map((column) => (
            <HeaderCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody className="utrecht-table__body">
        {rows.map((row) => (
          <tr key={rowKey(row)} className="utrecht-table__row">
            {columns.map((column) => (
              <BodyCell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
      {footer ? (
        <tfoot className="utrecht-table__footer">
          <tr className="utrecht-table__row">
            {columns.map((column) => (
              <td key={column.key} className={cellClass(column)} data-label={column.header}>
                {footer[column.key] === undefined ? null : <div>{footer[column.key]}</div>}
              </td>
            ))}
          </tr>
        </tfoot>
      ) : null}
    </table>
  )
}

function cellClass<Row>(column: Column<Row>): string {
  return classNames('utrecht-table__cell', column.align === 'end' && 'oh-table__number')
}

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  const className = classNames('utrecht-table__header-cell', column.align === 'end' && 'oh-table__number')
  return (
    <th scope="col" className={className} aria-sort={column.sorted}>
      {column.sortHref ? (
        <a href={column.sortHref} className="oh-table__sort">
          {column.header}
          {column.sorted ? <Icon name={column.sorted === 'ascending' ? 'up' : 'down'} /> : null}
        </a>
      ) : (
        column.header
      )}
    </th>
  )
}

function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = column.cell(row)
  if (column.rowHeader) {
    return (
      <th scope="row" className={classNames(cellClass(column), 'oh-table__row-header')} data-label={column.header}>
        <div>{content}</div>
      </th>
    )
  }
  return (
    <td className={cellClass(column)} data-label={column.header}>
      <div>{content}</div>
    </td>
  )
}
