import type { Criterion } from '#app/features/procedure/procedure.schema.ts'
import { guide } from '../sources.ts'

type Ground = Pick<Criterion, 'id' | 'espd' | 'title' | 'text' | 'why' | 'lookbackYears'> & {
  paragraph: string
  evidence?: Criterion['evidence']
}

const yesNo = { type: 'yes-no', passesWhen: 'no', explainWhen: 'yes' } as const

function ground(kind: 'exclusion-mandatory' | 'exclusion-discretionary', given: Ground): Criterion {
  const { paragraph, evidence = [], ...rest } = given
  return {
    ...rest,
    kind,
    appliesTo: ['provider', 'consortium-member', 'subcontractor', 'third-party'],
    mustBeFresh: true,
    question: yesNo,
    officerJudges: false,
    evidence,
    products: [],
    source: guide(paragraph),
  }
}

/** Mandatory exclusion grounds, with the codes of the European self-declaration (UEA part III.A and III.B). */
export const mandatoryGrounds: Criterion[] = [
  ground('exclusion-mandatory', {
    id: 'UV-1',
    lookbackYears: 5,
    espd: 'III.A crime-org',
    title: 'Criminele organisatie',
    text: 'Bent u of is een bestuurder in de laatste vijf jaar onherroepelijk veroordeeld voor deelname aan een criminele organisatie? Dan laten wij u niet toe, tenzij u met uw toelichting laat zien dat wij weer op u kunnen vertrouwen.',
    why: 'Met publiek geld mag geen criminele organisatie worden betaald.',
    paragraph: '3.1.1',
    evidence: [
      {
        id: 'UV-1-GVA',
        name: 'Gedragsverklaring aanbesteden (GVA)',
        example:
          'Een GVA van Justis op naam van uw organisatie. Heeft u die nog niet? Stuur hem dan binnen 14 dagen nadat wij erom vragen.',
        required: false,
        maximumAgeMonths: 24,
        documentKind: 'gva',
        handling: 'stored',
      },
    ],
  }),
  ground('exclusion-mandatory', {
    id: 'UV-2',
    lookbackYears: 5,
    espd: 'III.A corruption',
    title: 'Omkoping',
    text: 'Bent u of is een bestuurder in de laatste vijf jaar onherroepelijk veroordeeld voor omkoping? Dan laten wij u niet toe, tenzij u met uw toelichting laat zien dat wij weer op u kunnen vertrouwen.',
    why: 'Wie omkoopt, bedreigt een eerlijke toegang voor alle aanbieders.',
    paragraph: '3.1.2',
  }),
  ground('exclusion-mandatory', {
    id: 'UV-3',
    lookbackYears: 5,
    espd: 'III.A fraud',
    title: 'Fraude',
    text: 'Bent u of is een bestuurder in de laatste vijf jaar onherroepelijk veroordeeld voor fraude? Dan laten wij u niet toe, tenzij u met uw toelichting laat zien dat wij weer op u kunnen vertrouwen.',
    why: 'Geld voor hulp aan jeugdigen moet bij die hulp terechtkomen.',
    paragraph: '3.1.3',
  }),
  ground('exclusion-mandatory', {
    id: 'UV-4',
    lookbackYears: 5,
    espd: 'III.A terr-offence, finan-laund',
    title: 'Terrorisme en witwassen',
    text: 'Bent u of is een bestuurder in de laatste vijf jaar onherroepelijk veroordeeld voor terrorisme, het betalen van terrorisme of witwassen? Dan laten wij u niet toe, tenzij u met uw toelichting laat zien dat wij weer op u kunnen vertrouwen.',
    why: 'Dit zijn misdrijven waarvoor wij iedereen moeten uitsluiten.',
    paragraph: '3.1.4',
  }),
  ground('exclusion-mandatory', {
    id: 'UV-5',
    lookbackYears: 5,
    espd: 'III.A human-traffic',
    title: 'Kinderarbeid en mensenhandel',
    text: 'Bent u of is een bestuurder in de laatste vijf jaar onherroepelijk veroordeeld voor kinderarbeid of mensenhandel? Dan laten wij u niet toe, tenzij u met uw toelichting laat zien dat wij weer op u kunnen vertrouwen.',
    why: 'Wie met jeugdigen werkt, moet voor hen veilig zijn.',
    paragraph: '3.1.5',
  }),
  ground('exclusion-mandatory', {
    id: 'UV-6',
    espd: 'III.B tax-pay, socsec-pay',
    title: 'Belasting en sociale premies',
    text: 'Heeft u belasting of sociale premies niet betaald, terwijl u dat volgens een definitieve uitspraak of beslissing moest? Dan kunnen wij u niet toelaten, tenzij u inmiddels heeft betaald of een betalingsregeling nakomt.',
    why: 'Schulden bij de Belastingdienst zijn een vroeg teken dat een organisatie in de problemen komt.',
    paragraph: '3.1.6',
    evidence: [
      {
        id: 'UV-6-BELASTING',
        name: 'Verklaring betalingsgedrag van de Belastingdienst',
        example: 'De verklaring betalingsgedrag nakoming fiscale verplichtingen, op naam van uw organisatie.',
        required: true,
        maximumAgeMonths: 6,
        documentKind: 'verklaring-belastingdienst',
        handling: 'stored',
      },
    ],
  }),
]

/** Discretionary exclusion grounds: a "yes" with an explanation is weighed by an officer, for everyone the same way. */
export const discretionaryGrounds: Criterion[] = [
  ground('exclusion-discretionary', {
    id: 'UF-1',
    espd: 'III.C bankruptcy',
    title: 'Faillissement of surseance',
    text: 'Is uw organisatie failliet, heeft zij surseance van betaling of wordt zij opgeheven? Dan wegen wij met uw toelichting of de hulp door kan gaan.',
    why: 'Jeugdigen moeten erop kunnen rekenen dat de hulp doorgaat.',
    paragraph: '3.2.1',
  }),
  ground('exclusion-discretionary', {
    id: 'UF-2',
    lookbackYears: 3,
    espd: 'III.C prof-misconduct',
    title: 'Ernstige beroepsfout',
    text: 'Heeft u in de laatste drie jaar een ernstige fout gemaakt in uw beroep? Denk aan een aanwijzing of bevel van de inspectie. Dan wegen wij met uw toelichting wat u heeft verbeterd.',
    why: 'Wij willen weten of de hulp veilig is en wat u van fouten heeft geleerd.',
    paragraph: '3.2.2',
  }),
  ground('exclusion-discretionary', {
    id: 'UF-3',
    lookbackYears: 3,
    espd: 'III.C misrepresent',
    title: 'Onjuiste verklaringen',
    text: 'Heeft u in de laatste drie jaar bij een inkoop een onjuiste verklaring gegeven of informatie achtergehouden? Dan wegen wij met uw toelichting of wij op uw gegevens kunnen vertrouwen.',
    why: 'Wij vertrouwen op wat u invult. Dat kan alleen als het klopt.',
    paragraph: '3.2.3',
  }),
]
