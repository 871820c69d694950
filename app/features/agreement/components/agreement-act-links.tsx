import { useTranslations } from 'use-intl'
import { ButtonGroup, Button, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { Moment } from '#app/components/moment.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Section } from '#app/components/section.tsx'
import type { ProviderActPage, RegionActPage } from '../agreement-acts.ts'

type AgreementActLinksProps = {
  heading: string
  base: string
  pages: readonly (ProviderActPage | RegionActPage)[]
}

/** What one can do besides the main thing; each leads to a page that asks for the reason. */
export function AgreementActLinks({ heading, base, pages }: AgreementActLinksProps) {
  const t = useTranslations('agreement.act')
  if (pages.length === 0) return null
  return (
    <Section heading={heading}>
      <ButtonGroup>
        {pages.map((page) => (
          <LinkButton key={page} kind="secondary" href={`${base}/${page}`}>
            {t(`${page}.link`)}
          </LinkButton>
        ))}
      </ButtonGroup>
    </Section>
  )
}

/** Reminds the signatories by hand, and says when that was done last. */
export function RemindButton({ remindedAt }: { remindedAt: Date | null }) {
  const t = useTranslations('agreement.acts')
  return (
    <Form>
      <HiddenField name="act" value="remind" />
      <Button kind="secondary">{t('remind')}</Button>
      {remindedAt ? (
        <p>
          {t('reminded')} <Moment at={remindedAt} />
        </p>
      ) : null}
    </Form>
  )
}
