import { useLocale, useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Hash } from '#app/components/hash.tsx'
import { Day, Moment } from '#app/components/moment.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { formatDate } from '#app/utils/format-date.ts'
import type { SignatureCheck } from '../signing/document-signer.ts'

type Known = {
  number: string
  providerName: string
  startsOn: string
  endsOn: string
  state: 'draft' | 'partly' | 'superseded' | 'current' | 'amended' | 'ended' | 'void'
  amendment: { number: number; effectiveOn: string } | null
  amendments: readonly { number: number; effectiveOn: string }[]
}

type Check = {
  sha256: string
  known: Known | null
  startsAs: Known | null
  signedByUs: boolean
  signatures: readonly SignatureCheck[]
}

/** What the check of a dropped PDF found: genuine or not, what it is worth now, whose signatures it holds. */
export function DocumentVerdict({ check }: { check: Check }) {
  const t = useTranslations('public.verify')
  return (
    <>
      <Verdict check={check} />
      <Signatures signatures={check.signatures} />
      <p>
        {t('hash')}: <Hash sha256={check.sha256} />
      </p>
    </>
  )
}

function Verdict({ check: { known, startsAs, signedByUs } }: { check: Check }) {
  const t = useTranslations('public.verify')
  if (known) return <Genuine known={known} />
  if (startsAs)
    return (
      <Alert type="error" announce heading={t('addedTo')}>
        {t('addedToMeaning', { number: startsAs.number })}
      </Alert>
    )
  return (
    <Alert type="error" announce heading={t('notGenuine')}>
      {t(signedByUs ? 'signedNotKnown' : 'notGenuineMeaning')}
    </Alert>
  )
}

function Signatures({ signatures }: { signatures: readonly SignatureCheck[] }) {
  const t = useTranslations('public.verify')
  const words = useTranslations('signing')
  return (
    <Section heading={t('signatures')}>
      <DataTable
        caption={t('signatures')}
        captionHidden
        rows={signatures}
        rowKey={(signature) => `${signature.fieldName} ${String(signature.revisionLength)}`}
        empty={<p>{t('noSignatures')}</p>}
        columns={[
          {
            key: 'signer',
            header: t('signer'),
            rowHeader: true,
            cell: (signature) =>
              [signature.signerName, signature.signerOrganisation].filter(Boolean).join(', ') || t('unknown'),
          },
          {
            key: 'at',
            header: t('signedAt'),
            cell: (signature) => (signature.signedAt ? <Moment at={new Date(signature.signedAt)} /> : t('unknown')),
          },
          {
            key: 'weight',
            header: words('how'),
            cell: ({ weight }) => (weight ? words(`weight.${weight}.name`) : '-'),
          },
          { key: 'valid', header: t('valid'), cell: (signature) => <Validity signature={signature} /> },
        ]}
      />
      {signatures.some(({ weight }) => weight === 'test') ? <p>{words('weight.test.meaning')}</p> : null}
    </Section>
  )
}

/** A signature that is right but leads to another issuer is not wrong: it is an electronic one. */
function Validity({ signature: { valid, weight, reasons } }: { signature: SignatureCheck }) {
  const t = useTranslations('public.verify')
  const flaws = useTranslations('signing.flaws')
  const tone = valid ? 'ok' : weight === null ? 'error' : 'warning'
  return (
    <>
      <StatusBadge tone={tone}>{weight === null && !valid ? t('invalid') : t('valid')}</StatusBadge>
      {reasons.map((reason) => (
        <div key={reason}>{flaws(reason)}</div>
      ))}
    </>
  )
}

function Genuine({ known }: { known: Known }) {
  const t = useTranslations('public.verify')
  const locale = useLocale()
  const { amendment, amendments } = known
  return (
    <>
      <Alert type={known.state === 'current' ? 'ok' : 'warning'} announce heading={t('genuine')}>
        <p>
          {t('genuineMeaning')} {amendment ? `${t('isAmendment', { number: String(amendment.number) })} ` : null}
          {t(`state.${known.state}`)}
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
          ...(amendment ? [{ term: t('amendmentStarts'), value: <Day on={amendment.effectiveOn} /> }] : []),
          ...(amendments.length > 0
            ? [
                {
                  term: t('amendments'),
                  value: amendments
                    .map(({ number, effectiveOn }) =>
                      t('amendmentFrom', { number: String(number), day: formatDate(effectiveOn, locale) }),
                    )
                    .join('; '),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}
