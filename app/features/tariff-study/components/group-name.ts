import { useTranslations } from 'use-intl'

/** How a group of a division is called; a group that has no name of its own is called as it is written. */
export function useGroupName(): (group: string) => string {
  const t = useTranslations('tariffStudy.groups')
  return (group) => {
    const key = group as Parameters<typeof t>[0]
    return t.has(key) ? t(key) : group
  }
}
