import { useTranslations } from 'use-intl'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import type { SignatureWeight } from '../signing/signature-weight.ts'
import { SigningForm } from './signing-form.tsx'

const STEPS = ['download', 'sign', 'upload'] as const
const ASKED = ['pades', 'place', 'once', 'certificate'] as const

type OwnCertificatePageProps = {
  /** The page of the agreement or the amendment, and the number on it. */
  address: string
  number: string
  form: { shown: string; hasOpened: boolean; weight: SignatureWeight }
  mailCode: { email: string; sent: boolean } | undefined
  amendment?: boolean
}

/** How to sign with a certificate of one's own, and the form that takes the signed document. */
export function OwnCertificatePage({ address, number, form, mailCode, amendment = false }: OwnCertificatePageProps) {
  const t = useTranslations('signing.own')
  const { errors } = useFormAnswer()
  const document = amendment ? 'amendment' : 'agreement'
  return (
    <Page
      heading={t('heading')}
      lead={t('lead', { document })}
      breadcrumb={[{ href: address, label: number }]}
      errors={errors}
    >
      <Section heading={t('steps.heading')}>
        <ol className="oh-numbered">
          {STEPS.map((step) => (
            <li key={step}>{t(`steps.${step}`, { document })}</li>
          ))}
        </ol>
      </Section>
      <Section heading={t('asked.heading')} lead={t('asked.lead')}>
        <ul>
          {ASKED.map((one) => (
            <li key={one}>{t(`asked.${one}`)}</li>
          ))}
        </ul>
      </Section>
      <SigningForm {...form} documentHref={`${address}/document`} mailCode={mailCode} amendment={amendment} withFile />
    </Page>
  )
}
