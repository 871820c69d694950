import { useLocale, useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { FileList } from '#app/components/file-list.tsx'
import { Section } from '#app/components/section.tsx'
import { PartyFacts } from '#app/features/application/components/party-fields.tsx'
import { formatDate } from '#app/utils/format-date.ts'
import type { BothWays, Together } from '../together.ts'

/** Who else takes part, what ends of an agreement, and who applies in another way too. */
export function TogetherPart({ together }: { together: Together }) {
  const t = useTranslations('parties.officer')
  const { parties, agreement, both } = together
  return (
    <>
      {agreement ? <HeldPart agreement={agreement} /> : null}
      {both.length > 0 ? (
        <Alert type="warning" heading={t('alsoHeading')}>
          <ul>
            {both.map((one) => (
              <BothLine key={`${one.kind} ${one.number} ${one.kvk}`} both={one} />
            ))}
          </ul>
        </Alert>
      ) : null}
      {parties.length > 0 ? (
        <Section heading={t('heading')} lead={t('lead')}>
          {parties.map((party) => (
            <Section key={party.id} level={3} heading={party.name}>
              <PartyFacts party={party} products={party.products} />
              <Declaration party={party} />
            </Section>
          ))}
        </Section>
      ) : null}
    </>
  )
}

function Declaration({ party: { declaration, declarationFileId } }: { party: Together['parties'][number] }) {
  const t = useTranslations('parties')
  const locale = useLocale()
  if (!declaration) return null
  return (
    <FileList
      files={[
        {
          name: `${t('party.declaration')} (${declaration.fileName})`,
          href: `/inkoop/bestanden/${declarationFileId ?? ''}`,
          sha256: declaration.sha256,
          note: t('party.declarationSigned', { date: formatDate(declaration.documentDate, locale) }),
        },
      ]}
    />
  )
}

function BothLine({ both: { kind, number, name, kvk, products } }: { both: BothWays }) {
  const t = useTranslations('parties.officer')
  const codes = products.join(', ')
  return (
    <li>
      {kind === 'alone' ? t('alsoAlone', { name, kvk, products: codes }) : t('alsoMember', { number, products: codes })}
    </li>
  )
}

function HeldPart({ agreement }: { agreement: NonNullable<Together['agreement']> }) {
  const t = useTranslations('held.officer')
  const locale = useLocale()
  return (
    <Alert heading={t('heading')}>
      <p>{t('text', { number: agreement.number })}</p>
      {agreement.dropped.length > 0 ? (
        <>
          <p>{t('drops')}:</p>
          <ul>
            {agreement.dropped.map(({ name, endsOn }) => (
              <li key={name}>{t('line', { product: name, date: endsOn ? formatDate(endsOn, locale) : '' })}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Alert>
  )
}
