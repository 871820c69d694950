import { useTranslations } from 'use-intl'
import { SideNavigation } from '#app/components/side-navigation.tsx'

/** The pages of the admin desk. */
export function AdminNavigation({ here }: { here: string }) {
  const t = useTranslations('admin.navigation')
  const items = [
    { href: '/beheer', label: t('overview') },
    { href: '/beheer/mensen', label: t('people') },
    { href: '/beheer/referentiegegevens', label: t('referenceData') },
    { href: '/beheer/mail', label: t('mails') },
    { href: '/beheer/auditspoor', label: t('audit') },
  ]
  return <SideNavigation label={t('label')} items={items.map((item) => ({ ...item, current: item.href === here }))} />
}
