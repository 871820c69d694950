import { useTranslations } from 'use-intl'
import { SideNavigation } from '#app/components/side-navigation.tsx'

/** The pages of the legal desk. */
export function LegalNavigation({ here }: { here: string }) {
  const t = useTranslations('legal.navigation')
  const signing = useTranslations('signing')
  const amendment = useTranslations('amendment')
  const items = [
    { href: '/juridisch', label: t('overview') },
    { href: '/juridisch/ondertekenen', label: signing('monitor.heading') },
    { href: '/juridisch/wijzigingen', label: amendment('heading') },
    { href: '/juridisch/kalender', label: signing('calendar.heading') },
    { href: '/juridisch/teksten', label: t('texts') },
    { href: '/juridisch/gelijke-tekst', label: t('sameText') },
    { href: '/juridisch/vernietigen', label: signing('destruction.heading') },
  ]
  return <SideNavigation label={t('label')} items={items.map((item) => ({ ...item, current: item.href === here }))} />
}
