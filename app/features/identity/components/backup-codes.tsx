import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'

/** The codes that replace the phone, shown once. */
export function BackupCodes({ codes, next }: { codes: readonly string[]; next: string }) {
  const t = useTranslations('identity.setup')
  return (
    <Page heading={t('readyHeading')} lead={t('readyLead')} width="text">
      <Section heading={t('codes')}>
        <ul>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </Section>
      <LinkButton href={next}>{t('continue')}</LinkButton>
    </Page>
  )
}
