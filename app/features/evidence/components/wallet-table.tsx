import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Form } from '#app/components/form.tsx'
import { Day } from '#app/components/moment.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import type { PieceStatus } from '../evidence-kind.ts'
import { addingPage } from './asked-renewals.tsx'
import { PieceStatusBadge } from './piece-status-badge.tsx'

type Piece = {
  id: string
  kind: string
  name: string
  fileId: string
  fileName: string
  documentDate: string
  validUntil: string | null
  status: PieceStatus
  uses: readonly { href: string; number: string }[]
}

/** Every piece once: what it is, of which day, until when it counts, and where it is used. */
export function WalletTable({ pieces, mayEdit }: { pieces: readonly Piece[]; mayEdit: boolean }) {
  const t = useTranslations('evidence.wallet')
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      rows={pieces}
      rowKey={(piece) => piece.id}
      empty={
        <EmptyState heading={t('none')}>
          <p>{t('noneText')}</p>
        </EmptyState>
      }
      columns={[
        { key: 'document', header: t('document'), rowHeader: true, cell: (piece) => <Document piece={piece} /> },
        { key: 'date', header: t('documentDate'), cell: (piece) => <Day on={piece.documentDate} /> },
        {
          key: 'until',
          header: t('validUntil'),
          cell: (piece) => (piece.validUntil ? <Day on={piece.validUntil} /> : t('noEnd')),
        },
        { key: 'status', header: t('status'), cell: (piece) => <PieceStatusBadge status={piece.status} /> },
        { key: 'used', header: t('used'), cell: (piece) => <Uses uses={piece.uses} /> },
        ...(mayEdit
          ? [{ key: 'actions', header: t('actions'), cell: (piece: Piece) => <Actions piece={piece} /> }]
          : []),
      ]}
    />
  )
}

function Document({ piece }: { piece: Piece }) {
  return (
    <>
      {piece.name}
      <br />
      <a href={`/bestanden/${piece.fileId}`} download>
        {piece.fileName}
      </a>
    </>
  )
}

function Uses({ uses }: { uses: Piece['uses'] }) {
  const t = useTranslations('evidence.wallet')
  if (uses.length === 0) return <span className="oh-muted">{t('unused')}</span>
  return (
    <>
      {uses.map((use, index) => (
        <span key={use.href}>
          {index > 0 ? <br /> : null}
          <a href={use.href} className="oh-number">
            {use.number}
          </a>
        </span>
      ))}
    </>
  )
}

function Actions({ piece }: { piece: Piece }) {
  const t = useTranslations('evidence.wallet')
  return (
    <>
      <a href={addingPage(piece.kind)}>
        {t('newer')} <span className="oh-visually-hidden">{piece.name}</span>
      </a>
      <Form>
        <HiddenField name="pieceId" value={piece.id} />
        <Button kind="subtle">
          {t('remove')}
          <span className="oh-visually-hidden"> {piece.name}</span>
        </Button>
      </Form>
    </>
  )
}
