import { useTranslations } from 'use-intl'
import { Euro } from '#app/components/amount.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Details } from '#app/components/explain.tsx'
import { Hash } from '#app/components/hash.tsx'
import { Day, Moment } from '#app/components/moment.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import type { AgreementProduct } from '../agreement.schema.ts'
import type { SignatureWeight } from '../signing/signature-weight.ts'

type ShownSignature = {
  id: string
  party: 'provider' | 'region'
  name: string
  function: string
  at: Date
  manner: 'portal' | 'own-certificate'
  weight: SignatureWeight | null
  certificateName: string | null
}

/** What the dossier of an agreement shows on every desk. */
export type ShownAgreement = {
  number: string
  providerName: string
  kvkNumber: string
  category: string | null
  startsOn: string
  endsOn: string
  standardHash: string | null
  templateVersion: string
  document: { sha256: string } | null
  products: readonly (AgreementProduct & { places: string })[]
  signatures: readonly ShownSignature[]
}

/** In what this agreement differs from the others, who signed, and which document it is. */
export function AgreementDossier({ agreement }: { agreement: ShownAgreement }) {
  return (
    <>
      <Parameters agreement={agreement} />
      <Signatures agreement={agreement} />
      <DocumentProof agreement={agreement} />
    </>
  )
}

function Parameters({ agreement }: { agreement: ShownAgreement }) {
  const t = useTranslations('agreement')
  const units = useTranslations('public.procedure.units')
  return (
    <Section heading={t('parameters')} lead={t('parametersLead')}>
      <SummaryList
        items={[
          { term: t('provider'), value: `${agreement.providerName} (KVK ${agreement.kvkNumber})` },
          { term: t('category'), value: agreement.category },
          { term: t('starts'), value: <Day on={agreement.startsOn} /> },
          { term: t('ends'), value: <Day on={agreement.endsOn} /> },
        ]}
      />
      <DataTable
        caption={t('products')}
        rows={agreement.products}
        rowKey={(product) => product.code}
        empty={<EmptyState heading={t('notMade')}>{t('notMadeMeaning')}</EmptyState>}
        columns={[
          { key: 'name', header: t('product'), rowHeader: true, cell: (product) => product.name },
          { key: 'code', header: t('code'), cell: (product) => product.code },
          { key: 'unit', header: t('unit'), cell: (product) => units(product.unit) },
          { key: 'tariff', header: t('tariff'), align: 'end', cell: (product) => <Euro amount={product.tariff} /> },
          { key: 'places', header: t('municipalities'), cell: (product) => product.places },
          { key: 'from', header: t('from'), cell: (product) => <Day on={product.startsOn} /> },
        ]}
      />
    </Section>
  )
}

/** Who signed, when and with what kind of signature. */
export function Signatures({ agreement }: { agreement: Pick<ShownAgreement, 'signatures'> }) {
  const t = useTranslations('agreement')
  const words = useTranslations('signing')
  const weights = [...new Set(agreement.signatures.flatMap(({ weight }) => weight ?? []))]
  return (
    <Section heading={t('signatures')}>
      {weights.map((weight) => (
        <p key={weight}>{words(`weight.${weight}.meaning`)}</p>
      ))}
      <DataTable
        caption={t('signatures')}
        captionHidden
        rows={agreement.signatures}
        rowKey={(signature) => signature.id}
        empty={<p>{t('noSignatures')}</p>}
        columns={[
          {
            key: 'name',
            header: t('signer'),
            rowHeader: true,
            cell: (signature) => `${signature.name}, ${signature.function}`,
          },
          { key: 'party', header: t('party'), cell: (signature) => t(`parties.${signature.party}`) },
          { key: 'at', header: t('signedAt'), cell: (signature) => <Moment at={signature.at} /> },
          {
            key: 'how',
            header: words('how'),
            cell: ({ weight, manner, certificateName }) => (
              <>
                {weight ? words(`weight.${weight}.name`) : null}
                {manner === 'own-certificate' ? ` (${words('ownCertificate', { name: certificateName ?? '' })})` : null}
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}

function DocumentProof({ agreement }: { agreement: ShownAgreement }) {
  const t = useTranslations('agreement')
  if (!agreement.document || !agreement.standardHash) return null
  return (
    <Details summary={t('proof.summary')}>
      <p>{t('proof.standard', { version: agreement.templateVersion })}</p>
      <Hash sha256={agreement.standardHash} />
      <p>{t('proof.document')}</p>
      <Hash sha256={agreement.document.sha256} />
    </Details>
  )
}
