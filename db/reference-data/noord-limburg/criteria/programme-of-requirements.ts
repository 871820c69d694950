import type { Criterion } from '#app/features/procedure/procedure.schema.ts'
import { programme } from '../sources.ts'

const mustBeYes = { type: 'yes-no', passesWhen: 'yes', explainWhen: 'no' } as const
const base = {
  kind: 'programme-of-requirements',
  espd: null,
  appliesTo: ['provider', 'subcontractor'],
} satisfies Partial<Criterion>

/** Requirements that belong to products; only asked of whoever chose one of them. */
export const programmeOfRequirements: Criterion[] = [
  {
    ...base,
    id: 'PE-1',
    title: 'Verantwoorde werktoedeling',
    text: 'U zet per jeugdige een medewerker in die het werk verantwoord kan doen, volgens de norm van de verantwoorde werktoedeling en de functiemix per product.',
    why: 'De juiste deskundigheid bepaalt of de hulp veilig is en werkt.',
    question: mustBeYes,
    officerJudges: false,
    evidence: [],
    products: [],
    source: programme('2.1'),
  },
  {
    ...base,
    id: 'PE-2',
    title: 'Wo++ of kinder- en jeugdpsychiater in het team',
    text: 'In uw team voor jeugd-ggz werkt minstens één medewerker op wo++/kjp-niveau. Deze medewerker heeft een geldige BIG-registratie.',
    why: 'Diagnose, behandeling en controle van medicijnen vragen om deze deskundigheid.',
    question: mustBeYes,
    officerJudges: true,
    evidence: [
      {
        id: 'PE-2-TEAM',
        name: 'Overzicht van het behandelteam',
        example:
          'Functies, opleidingsniveau en soort registratie. Zet er geen namen, registratienummers of andere privégegevens in.',
        required: true,
        maximumAgeMonths: 6,
        handling: 'stored',
      },
    ],
    products: ['54N24'],
    source: programme('4.4'),
  },
  {
    ...base,
    id: 'PE-6',
    title: 'BIG-nummer van de regiebehandelaar',
    text: 'De regiebehandelaar op wo++/kjp-niveau staat zonder beperking in het BIG-register.',
    why: 'Het BIG-register is openbaar. Met het nummer kijkt een medewerker na of de registratie geldt; een naam of kopie is niet nodig.',
    question: { type: 'text', maxLength: 20, identifier: 'big' },
    officerJudges: true,
    evidence: [],
    products: ['54N24'],
    source: programme('4.4'),
  },
  {
    ...base,
    id: 'PE-3',
    title: 'Logeren samen met ambulante hulp',
    text: 'U biedt logeren altijd aan in combinatie met ambulante hulp thuis. U meldt zich daarom ook aan voor minstens één vorm van ambulante hulp.',
    why: 'Logeren geeft rust. De hulp thuis zorgt dat de situatie ook beter wordt.',
    question: mustBeYes,
    officerJudges: false,
    evidence: [],
    products: ['44N05'],
    source: programme('2.5'),
  },
  {
    ...base,
    id: 'PE-4',
    title: 'Dag en nacht bereikbaar',
    text: 'Bij wonen is er dag en nacht een deskundige medewerker bereikbaar die binnen 30 minuten op de locatie kan zijn.',
    why: 'Problemen houden zich niet aan kantooruren.',
    question: { type: 'number', minimum: '24', unit: 'uren per dag bereikbaar' },
    officerJudges: false,
    evidence: [],
    products: ['44N02', '44N03', '44N04', '44N05'],
    source: programme('2.2'),
  },
  {
    ...base,
    id: 'PE-5',
    title: 'Veilig vervoer',
    text: 'Uw voertuigen zijn verzekerd voor het vervoer van jeugdigen en uw chauffeurs hebben een VOG.',
    why: 'Jeugdigen moeten veilig aankomen.',
    question: mustBeYes,
    officerJudges: false,
    evidence: [],
    products: ['42N17'],
    source: programme('3.7'),
  },
]
