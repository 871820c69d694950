import { useTranslations } from 'use-intl'

/** What holds for whom when organisations work together, as the agreement says it. */
export function PartyDuties() {
  const t = useTranslations('parties.list')
  return (
    <ul>
      {(['lead-duty', 'joint', 'noSub', 'fairPrice'] as const).map((duty) => (
        <li key={duty}>{t(duty)}</li>
      ))}
    </ul>
  )
}
