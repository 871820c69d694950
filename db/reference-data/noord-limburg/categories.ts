import type { CategoryRule } from '#app/features/procedure/procedure.schema.ts'
import { categoryAnnex } from './sources.ts'

/** Categories A, B and C. The ideas come from the strategy § 7.2; every threshold is made up for demonstration. */
export const categories: CategoryRule[] = [
  {
    category: 'A',
    name: 'Strategische partner',
    summary: 'Een breed aanbod, genoeg omvang en bereid om samen met de regio de jeugdhulp te vernieuwen.',
    conditions: [
      {
        fact: 'segments-admitted',
        atLeast: '2',
        label: 'Toegelaten in minstens 2 segmenten',
        source: categoryAnnex('2.1'),
      },
      { fact: 'municipalities-served', atLeast: '7', label: 'Hulp in alle 7 gemeenten', source: categoryAnnex('2.2') },
      {
        fact: 'reference-year-volume',
        atLeast: '1500000',
        label: 'Minstens € 1.500.000 omzet in het referentiejaar',
        source: categoryAnnex('2.3'),
      },
      {
        fact: 'willing-to-grow',
        atLeast: '1',
        label: 'Bereid om meer jeugdigen te helpen',
        source: categoryAnnex('2.4'),
      },
      {
        fact: 'willing-to-lead-transformation',
        atLeast: '1',
        label: 'Bereid om een trekkende rol te nemen in de vernieuwing',
        source: categoryAnnex('2.5'),
      },
    ],
    duties: [
      'U werkt met een stuuropdracht met kaders, normen en KPI’s.',
      'U neemt een trekkende rol in de vernieuwing van de jeugdhulp in de regio.',
      'U levert per kwartaal cijfers over wachttijd, doorlooptijd en resultaat.',
      'U betrekt de regio vooraf bij grote besluiten, zoals een fusie of het afbouwen van verblijf.',
    ],
    kpis: ['Wachttijd per product', 'Doorlooptijd en intensiteit', 'Doelen behaald', 'Uitstroom naar lichtere hulp'],
    meetingRhythm: 'Vier contractgesprekken per jaar, samen voorbereid.',
    meetingsPerYear: 4,
  },
  {
    category: 'B',
    name: 'Specialistische partner',
    summary: 'Aanbod dat de regio nodig heeft, maar te klein voor een trekkende rol in het hele stelsel.',
    conditions: [
      {
        fact: 'reference-year-clients',
        atLeast: '40',
        label: 'Minstens 40 jeugdigen geholpen in het referentiejaar',
        source: categoryAnnex('3.1'),
      },
      {
        fact: 'reference-year-volume',
        atLeast: '350000',
        label: 'Minstens € 350.000 omzet in het referentiejaar',
        source: categoryAnnex('3.2'),
      },
    ],
    duties: [
      'U werkt met een stuuropdracht met enkele KPI’s.',
      'U levert per halfjaar cijfers over wachttijd, doorlooptijd en resultaat.',
      'U werkt mee aan de vernieuwing waar uw specialisme daarvoor nodig is.',
    ],
    kpis: ['Wachttijd per product', 'Doelen behaald'],
    meetingRhythm: 'Twee contractgesprekken per jaar, samen voorbereid.',
    meetingsPerYear: 2,
  },
  {
    category: 'C',
    name: 'Flexibele schil',
    summary: 'Aanbod voor een beperkt aantal jeugdigen, bijvoorbeeld door expertise, woonplaats of wachttijd.',
    conditions: [],
    duties: [
      'U houdt uw cijfers in het dashboard actueel.',
      'Helpt u een jaar lang geen jeugdigen uit de regio? Dan kan de regio voorstellen de overeenkomst te beëindigen.',
    ],
    meetingRhythm: 'Geen vaste gesprekken. Een gesprek als er een signaal is. U heeft wel een eigen contractmanager.',
    meetingsPerYear: 0,
  },
]

/**
 * A contrast for the what-if page: two categories with a lower threshold. The strategy (§ 7.2) says that the number of
 * categories can still become two or three.
 */
export const twoCategories: CategoryRule[] = categories
  .filter((rule) => rule.category !== 'B')
  .map((rule) =>
    rule.category === 'A'
      ? {
          ...rule,
          conditions: rule.conditions
            .filter((condition) => condition.fact !== 'municipalities-served')
            .map((condition) =>
              condition.fact === 'reference-year-volume'
                ? { ...condition, atLeast: '1000000', label: 'Minstens € 1.000.000 omzet in het referentiejaar' }
                : condition,
            ),
        }
      : rule,
  )
