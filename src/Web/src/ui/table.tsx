import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  className?: string
  /** Left out where there is no room; say it in the first column instead. */
  wideOnly?: boolean
  /** The header is there for screen readers only. */
  quiet?: boolean
}

type Props<Row> = {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
}

/** A plain table for plain lists. The first column names the row. */
export function Table<Row>({ caption, columns, rows, rowKey }: Props<Row>) {
  return (
    <div className="@container w-full">
      <table className="w-full table-auto border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-line border-b text-start">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={cn(
                  'h-8 px-3 text-start font-medium text-2xs text-faint first:ps-0 last:pe-0',
                  column.wideOnly && 'hidden @2xl:table-cell',
                  column.className,
                )}
              >
                <span className={cn(column.quiet && 'sr-only')}>{column.header}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-line border-b">
              {columns.map((column, index) => {
                const Cell = index === 0 ? 'th' : 'td'
                return (
                  <Cell
                    key={column.key}
                    {...(index === 0 ? { scope: 'row' } : {})}
                    className={cn(
                      'h-(--row) px-3 py-1.5 text-start font-normal first:ps-0 last:pe-0',
                      column.wideOnly && 'hidden @2xl:table-cell',
                      column.className,
                    )}
                  >
                    {column.cell(row)}
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
