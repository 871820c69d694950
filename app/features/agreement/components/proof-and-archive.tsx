import { useLocale, useTranslations } from 'use-intl'
import { ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { formatDate } from '#app/utils/format-date.ts'

/** Until when an agreement is kept, and why; null while that is not known yet. */
export type ShownRetention = { destroyFrom: string; source: string; assumed: boolean } | null

type ProofAndArchiveProps = {
  agreementId: string
  signed: boolean
  /** Only the region keeps the archive. */
  archive?: { retention: ShownRetention } | undefined
}

/** The signing certificate, and for the region the package for the archive with its term of keeping. */
export function ProofAndArchive({ agreementId, signed, archive }: ProofAndArchiveProps) {
  const t = useTranslations('signing.certificate')
  if (!signed && !archive) return null
  return (
    <Section heading={t('heading')} lead={archive ? t('archiveMeaning') : undefined}>
      {archive ? <SummaryList items={[{ term: t('keep'), value: <Keep retention={archive.retention} /> }]} /> : null}
      <ButtonGroup>
        {signed ? (
          <LinkButton kind="secondary" href={`/overeenkomsten/${agreementId}/ondertekeningsbewijs`}>
            {t('open')}
          </LinkButton>
        ) : null}
        {archive ? (
          <LinkButton kind="secondary" href={`/juridisch/overeenkomsten/${agreementId}/archief.zip`}>
            {t('archive')}
          </LinkButton>
        ) : null}
      </ButtonGroup>
    </Section>
  )
}

function Keep({ retention }: { retention: ShownRetention }) {
  const t = useTranslations('signing.certificate')
  const locale = useLocale() === 'en' ? 'en' : 'nl'
  if (!retention) return t('keepOpen')
  const text = t('keepSource', { day: formatDate(retention.destroyFrom, locale), source: retention.source })
  return retention.assumed ? `${text} (${t('assumed')})` : text
}
