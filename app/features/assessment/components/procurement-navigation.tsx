import { useTranslations } from 'use-intl'
import { SideNavigation } from '#app/components/side-navigation.tsx'

/** The pages of the procurement desk. */
export function ProcurementNavigation({ here }: { here: string }) {
  const t = useTranslations('procurement.navigation')
  const items = [
    { href: '/inkoop', label: t('applications') },
    { href: '/inkoop/procedures', label: t('procedures') },
    { href: '/inkoop/vragen', label: t('questions') },
    { href: '/inkoop/categorieen', label: t('categories') },
    { href: '/inkoop/tarieven', label: t('tariffStudy') },
    { href: '/inkoop/tarieven/indexering', label: t('indexation') },
    { href: '/inkoop/bezwaren', label: t('objections') },
  ]
  return <SideNavigation label={t('label')} items={items.map((item) => ({ ...item, current: item.href === here }))} />
}
