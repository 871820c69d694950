import { useTranslations } from 'use-intl'
import { Details } from '#app/components/explain.tsx'
import { Hash } from '#app/components/hash.tsx'
import { Section } from '#app/components/section.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'

type Group = {
  standardHash: string
  templateVersion: string
  /** The edition of the contract text; null for what was made before texts had editions. */
  text: { id: string; edition: number } | null
  agreements: readonly {
    id: string
    number: string
    providerName: string
    parameters: readonly { label: string; text: string; articles: readonly string[] }[]
  }[]
}

/** The agreements with one and the same standard text, each with the list of what was filled in. */
export function SameTextGroup({ group }: { group: Group }) {
  const t = useTranslations('legal.sameText')
  return (
    <Section
      level={3}
      heading={t('group', { count: group.agreements.length })}
      lead={t('version', { version: group.templateVersion })}
    >
      {group.text ? (
        <p>
          <a href={`/juridisch/teksten/${group.text.id}`}>{t('edition', { edition: group.text.edition })}</a>
        </p>
      ) : null}
      <Hash sha256={group.standardHash} />
      {group.agreements.map((agreement) => (
        <Details key={agreement.id} summary={`${agreement.providerName} (${agreement.number})`}>
          <p>
            <a href={`/juridisch/overeenkomsten/${agreement.id}`}>{t('open', { number: agreement.number })}</a>
          </p>
          <SummaryList
            items={agreement.parameters.map(({ label, text, articles }) => ({
              term: label,
              value: t('filledIn', { text, articles: articles.join(', ') }),
            }))}
          />
        </Details>
      ))}
    </Section>
  )
}
