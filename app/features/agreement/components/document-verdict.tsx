import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Hash } from '#app/components/hash.tsx'
import { Day, Moment } from '#app/components/moment.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { SignatureCheck } from '../signing/document-signer.ts'

type Known = {
  number: string
  providerName: string
  startsOn: string
  endsOn: string
  state: 'draft' | 'partly' | 'superseded' | 'current' | 'ended'
}

/** What the check of a dropped PDF found: genuine or not, what it is worth now, whose signatures it holds. */
export function DocumentVerdict({
  check,
}: {
  check: { sha256: string; known: Known | null; signatures: readonly SignatureCheck[] }
}) {
  const t = useTranslations('public.verify')
  return (
    <>
      {check.known ? (
        <Genuine known={check.known} />
      ) : (
        <Alert type="error" announce heading={t('notGenuine')}>
          {t('notGenuineMeaning')}
        </Alert>
      )}
      <Section heading={t('signatures')}>
        <DataTable
          caption={t('signatures')}
          captionHidden
          rows={check.signatures}
          rowKey={(signature) => signature.fieldName}
          empty={<p>{t('noSignatures')}</p>}
          columns={[
            {
              key: 'signer',
              header: t('signer'),
              rowHeader: true,
              cell: (signature) => [signature.signerName, signature.signerOrganisation].filter(Boolean).join(', '),
            },
            {
              key: 'at',
              header: t('signedAt'),
              cell: (signature) => (signature.signedAt ? <Moment at={new Date(signature.signedAt)} /> : '-'),
            },
            {
              key: 'valid',
              header: t('valid'),
              cell: (signature) => (
                <StatusBadge tone={signature.valid ? 'ok' : 'error'}>
                  {signature.valid ? t('valid') : t('invalid')}
                </StatusBadge>
              ),
            },
          ]}
        />
        <p>
          {t('hash')}: <Hash sha256={check.sha256} />
        </p>
      </Section>
    </>
  )
}

function Genuine({ known }: { known: Known }) {
  const t = useTranslations('public.verify')
  return (
    <>
      <Alert type={known.state === 'current' ? 'ok' : 'warning'} announce heading={t('genuine')}>
        <p>
          {t('genuineMeaning')} {t(`state.${known.state}`)}
        </p>
      </Alert>
      <SummaryList
        items={[
          { term: t('number'), value: known.number },
          { term: t('provider'), value: known.providerName },
          {
            term: t('term'),
            value: (
              <>
                <Day on={known.startsOn} /> {t('until')} <Day on={known.endsOn} />
              </>
            ),
          },
        ]}
      />
    </>
  )
}
