import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { FUNCTION_COLUMNS } from '../fields/organisation-fields.ts'
import { useFieldWords } from './use-field-words.ts'

export type MissingAnswersProps = {
  keys: readonly string[]
  /** What the places of this page are called. */
  labels: ReadonlyMap<string, string>
  /** What a product needs may have its place on the page of the organisation. */
  organisationPage: string
}

/** What is still needed on a page that was begun, each a link to its place. */
export function MissingAnswers({ keys, labels, organisationPage }: MissingAnswersProps) {
  const t = useTranslations('costPrice.typed')
  if (keys.length === 0) return null
  return (
    <Alert type="warning" heading={t('missing', { count: keys.length })}>
      <ul>
        {keys.map((key) => (
          <li key={key}>
            <MissingLink text={labels.get(key)} place={key} organisationPage={organisationPage} />
          </li>
        ))}
      </ul>
    </Alert>
  )
}

type Link = { text: string | undefined; place: string; organisationPage: string }

function MissingLink({ text, place, organisationPage }: Link) {
  const t = useTranslations('costPrice.typed')
  const words = useFieldWords()
  const [, , level = '', name] = place.split('.')
  const elsewhere = FUNCTION_COLUMNS.find((field) => place.startsWith('org.functions.') && field.name === name)
  if (text !== undefined) return <a href={`#${place}`}>{text}</a>
  if (elsewhere === undefined) return <a href={`#${place}`}>{t('staffMissing')}</a>
  return (
    <a href={`${organisationPage}#${place}`}>
      {t('onOrganisation', { label: words.field(place, elsewhere).label, level })}
    </a>
  )
}
