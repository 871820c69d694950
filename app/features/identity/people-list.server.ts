import type { Translator } from '#app/i18n/translator.ts'
import type { ListShape } from '#app/utils/list.ts'
import type { listPeople } from '#db/queries/admin.queries.ts'
import { STAFF_DESKS } from './actor.ts'

type Account = Awaited<ReturnType<typeof listPeople>>[number]

/** The list of everybody with an account, where they work and whether they have a second factor. */
export function peopleList(t: Translator): ListShape<Account> {
  const deskName = (desk: string) => t(`admin.people.desk.${desk as 'admin'}`)
  return {
    sort: 'name',
    filters: {
      werkt: {
        label: t('admin.people.works'),
        options: [
          ...STAFF_DESKS.map((value) => ({ value, label: deskName(value) })),
          { value: 'aanbieder', label: t('admin.people.provider') },
          { value: 'nergens', label: t('admin.people.nowhere') },
        ],
        of: placesOf,
      },
    },
    columns: {
      name: { header: t('admin.people.name'), value: (person) => person.name },
      email: { header: t('admin.people.email'), value: (person) => person.email },
      works: {
        header: t('admin.people.works'),
        value: (person) => [...person.desks.map(deskName), ...person.providers].join(', ') || null,
      },
      second: {
        header: t('admin.people.secondFactor'),
        value: (person) => (person.second_factor ? t('admin.people.on') : t('admin.people.off')),
      },
    },
  }
}

function placesOf({ desks, providers }: Account): string[] {
  const places = [...desks, ...(providers.length > 0 ? ['aanbieder'] : [])]
  return places.length > 0 ? places : ['nergens']
}
