import type { Criterion } from '#app/features/procedure/procedure.schema.ts'
import { guide } from '../sources.ts'

const mustBeYes = { type: 'yes-no', passesWhen: 'yes', explainWhen: 'no' } as const
const everyone = { products: [], espd: null, kind: 'suitability' } satisfies Partial<Criterion>

/** Suitability requirements: what every organisation must have in order before it may help children of this region. */
export const suitability: Criterion[] = [
  {
    ...everyone,
    id: 'GE-1',
    appliesTo: ['provider', 'consortium-member', 'third-party'],
    title: 'Inschrijving bij de Kamer van Koophandel',
    text: 'U staat ingeschreven in het Handelsregister met een activiteit die past bij jeugdhulp.',
    why: 'Zo weten wij met wie wij een overeenkomst sluiten en wie mag tekenen.',
    question: mustBeYes,
    officerJudges: true,
    evidence: [
      {
        id: 'GE-1-KVK',
        name: 'Uittreksel Handelsregister',
        example: 'Een digitaal gewaarmerkt uittreksel van de KVK waarop de bestuurders en hun bevoegdheid staan.',
        required: true,
        maximumAgeMonths: 6,
        documentKind: 'kvk-uittreksel',
        handling: 'stored',
      },
    ],
    source: guide('4.1'),
  },
  {
    ...everyone,
    id: 'GE-2',
    appliesTo: ['provider', 'consortium-member'],
    title: 'Kwaliteitscertificaat',
    text: 'U heeft een geldig kwaliteitscertificaat voor zorg of jeugdhulp, of u toont aan dat u een gelijkwaardig systeem gebruikt.',
    why: 'Een onafhankelijke partij heeft dan gekeken of u goed en veilig werkt.',
    question: mustBeYes,
    officerJudges: true,
    evidence: [
      {
        id: 'GE-2-CERTIFICAAT',
        name: 'Kwaliteitscertificaat of bewijs van een gelijkwaardig systeem',
        example:
          'Een certificaat zoals HKZ, ISO 9001 voor de zorg (EN 15224) of Kiwa Jeugd. De cyclus van drie jaar loopt nog.',
        required: true,
        maximumAgeMonths: 36,
        documentKind: 'kwaliteitscertificaat',
        renewedDuringAgreement: true,
        handling: 'stored',
      },
    ],
    source: guide('4.2'),
  },
  {
    ...everyone,
    id: 'GE-3',
    appliesTo: ['provider', 'consortium-member'],
    title: 'Verzekering',
    text: 'U bent verzekerd tegen aansprakelijkheid voor minstens € 2.500.000 per gebeurtenis en € 5.000.000 per jaar. Voor een micro-onderneming is dat de helft.',
    why: 'Als er schade is, moet die betaald kunnen worden.',
    question: mustBeYes,
    officerJudges: true,
    evidence: [
      {
        id: 'GE-3-POLIS',
        name: 'Polisblad of verklaring van uw verzekeraar',
        example: 'Het polisblad van dit jaar of een verklaring van uw tussenpersoon, met de verzekerde bedragen.',
        required: true,
        maximumAgeMonths: 12,
        documentKind: 'verzekering',
        renewedDuringAgreement: true,
        handling: 'stored',
      },
    ],
    source: guide('4.3'),
  },
  {
    ...everyone,
    id: 'GE-4',
    mustBeFresh: true,
    appliesTo: ['provider', 'consortium-member'],
    title: 'Financiële gezondheid',
    text: 'U verklaart dat u de komende twaalf maanden uw rekeningen kunt betalen. Van een financieel probleem dat de hulp raakt, vertelt u ons meteen.',
    why: 'Wij willen op tijd kunnen meedenken, zodat de hulp aan jeugdigen doorgaat.',
    question: mustBeYes,
    officerJudges: true,
    evidence: [
      {
        id: 'GE-4-JAARREKENING',
        name: 'Laatste vastgestelde jaarrekening',
        example:
          'De jaarrekening van het laatste afgesloten boekjaar. Een nieuwe organisatie stuurt een openingsbalans en een begroting.',
        required: true,
        maximumAgeMonths: 18,
        documentKind: 'jaarrekening',
        renewedDuringAgreement: true,
        handling: 'stored',
      },
    ],
    source: guide('4.4'),
  },
  {
    ...everyone,
    id: 'GE-5',
    appliesTo: ['provider', 'consortium-member', 'subcontractor'],
    title: 'Melding als jeugdhulpaanbieder',
    text: 'U heeft zich gemeld als jeugdhulpaanbieder (artikel 4.0.1 Jeugdwet), of u doet dat voordat u begint.',
    why: 'De inspectie moet weten wie jeugdhulp geeft.',
    question: mustBeYes,
    officerJudges: true,
    evidence: [
      {
        id: 'GE-5-MELDING',
        name: 'Bevestiging van uw melding',
        example:
          'De bevestiging van toetredingzorgaanbieders.nl. Begint u later? Melden kan vanaf drie maanden voor de start.',
        required: false,
        maximumAgeMonths: null,
        documentKind: 'melding-jeugdhulp',
        handling: 'stored',
      },
    ],
    source: guide('4.5'),
  },
  {
    ...everyone,
    id: 'GE-6',
    appliesTo: ['provider', 'consortium-member', 'subcontractor'],
    title: 'Veilige medewerkers',
    text: 'Elke medewerker die contact heeft met jeugdigen, heeft een verklaring omtrent het gedrag (VOG). U werkt met de meldcode en u heeft een klachtenregeling.',
    why: 'Jeugdigen en ouders moeten veilig zijn en ergens terechtkunnen met een klacht.',
    question: mustBeYes,
    officerJudges: false,
    evidence: [
      {
        id: 'GE-6-VOG',
        name: 'VOG van de bestuurder (alleen tonen)',
        example:
          'U laat de VOG zien. Wij bewaren hem niet. Wij noteren alleen dat wij hem zagen en van welke datum hij is.',
        required: false,
        maximumAgeMonths: 36,
        handling: 'seen',
      },
    ],
    source: guide('4.6'),
  },
]

/** The one reference: experience, described in the provider's own words. */
export const references: Criterion[] = [
  {
    id: 'RE-1',
    kind: 'reference',
    espd: null,
    appliesTo: ['provider'],
    title: 'Ervaring met vergelijkbare hulp',
    text: 'U beschrijft één opdracht uit de laatste drie jaar waarin u vergelijkbare hulp gaf aan minstens drie jeugdigen. Een nieuwe organisatie beschrijft de ervaring van haar medewerkers.',
    why: 'Zo zien wij dat u dit werk kent. Meer of grotere opdrachten geven geen voordeel.',
    question: { type: 'text', maxLength: 2000 },
    officerJudges: true,
    evidence: [
      {
        id: 'RE-1-VERKLARING',
        name: 'Verklaring van de opdrachtgever',
        example: 'Een korte brief met periode, soort hulp en aantal jeugdigen, en een naam die wij mogen bellen.',
        required: false,
        maximumAgeMonths: 36,
        handling: 'stored',
      },
    ],
    products: [],
    source: guide('5.1'),
  },
]
