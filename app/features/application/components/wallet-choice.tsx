import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { FileList } from '#app/components/file-list.tsx'
import { Form } from '#app/components/form.tsx'
import { Section } from '#app/components/section.tsx'
import type { EvidenceRequest } from '#app/features/procedure/procedure.schema.ts'
import { EvidenceValidityNote } from './evidence-validity-note.tsx'

/** A piece in the wallet that fits what is asked. */
export type FittingPiece = {
  id: string
  fileId: string
  fileName: string
  bytes: number
  documentDate: string
  endsOn: string | null
  /** It stands at this question already. */
  inUse: boolean
}

export type WalletChoiceProps = { asked: EvidenceRequest; pieces: readonly FittingPiece[]; closingDay: string }

/** What the provider has already: chosen with one press instead of uploaded again. */
export function WalletChoice({ asked, pieces, closingDay }: WalletChoiceProps) {
  const t = useTranslations('application.evidence')
  if (pieces.length === 0) return null
  return (
    <Section heading={t('fromWallet')}>
      <p>{t('fromWalletText')}</p>
      <Form multipart label={t('fromWallet')}>
        <FileList
          files={pieces.map((piece) => ({
            name: piece.fileName,
            href: `/bestanden/${piece.fileId}`,
            bytes: piece.bytes,
            note: <EvidenceValidityNote request={asked} dates={piece} closingDay={closingDay} />,
            action: piece.inUse ? (
              <span className="oh-muted">{t('inUse')}</span>
            ) : (
              <Button kind="secondary" name="piece" value={piece.id}>
                {t('use')}
                <span className="oh-visually-hidden"> {piece.fileName}</span>
              </Button>
            ),
          }))}
        />
      </Form>
    </Section>
  )
}
