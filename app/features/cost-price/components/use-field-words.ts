import { useLocale, useTranslations } from 'use-intl'
import type { Field } from '../fields/field.ts'
import type { TypedSection } from '../typed/typed-page.ts'

type Words = { label: string; help: string }

/**
 * The words of a field and of a section in the language of the reader. In Dutch they are those of the workbook; in
 * English those of the word file, by the same names.
 */
export function useFieldWords() {
  const t = useTranslations('costPriceFields')
  const locale = useLocale()
  const say = t as (key: string) => string
  return {
    field: (key: string, field: Pick<Field, 'name' | 'label' | 'help'>): Words => {
      if (locale === 'nl') return { label: field.label, help: field.help }
      const group = groupOf(key)
      const name =
        group === 'staff' && field.label.includes('rit') && field.name === 'otherHours' ? 'otherTripHours' : field.name
      return { label: say(`${group}.${name}.label`), help: say(`${group}.${name}.help`) }
    },
    section: ({ id, title, intro }: Pick<TypedSection, 'id' | 'title' | 'intro'>) =>
      locale === 'nl' ? { title, intro } : { title: say(`sections.${id}.title`), intro: say(`sections.${id}.intro`) },
    choice: (field: Pick<Field, 'name'>, { value, label }: { value: string; label: string }): string => {
      const key = `choices.${field.name}.${value}`
      return locale === 'nl' || !(t.has as (name: string) => boolean)(key) ? label : say(key)
    },
  }
}

/** Keys say where a field stands: `org.cao`, `org.functions.HBO.salary`, `45N21.staff.HBO.share`, `45N21.volume`. */
function groupOf(key: string): 'org' | 'functions' | 'staff' | 'product' {
  const [page, second] = key.split('.')
  if (page === 'org') return second === 'functions' ? 'functions' : 'org'
  return second === 'staff' ? 'staff' : 'product'
}
