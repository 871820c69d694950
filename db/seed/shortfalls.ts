import type { Answer } from '#app/features/application/application.ts'

/** Where an application does not meet a criterion: what the provider answered, and what the officer wrote. */
export type Shortfall = {
  criterionId: string
  /** Left out: the answer passes, but what was sent with it does not show it. */
  given?: Pick<Answer, 'answer' | 'explanation'>
  reason: string
}

const no = (explanation: string): NonNullable<Shortfall['given']> => ({
  answer: { type: 'yes-no', value: 'no' },
  explanation,
})

/** Shortfalls of the whole organisation: nothing can be admitted. */
export const NO_CERTIFICATE: Shortfall = {
  criterionId: 'GE-2',
  given: no('Wij zijn begonnen met de certificering. De audit is gepland voor volgend jaar.'),
  reason:
    'U heeft geen geldig kwaliteitscertificaat en u laat niet zien dat u een gelijkwaardig systeem gebruikt. Een geplande audit is geen bewijs.',
}
export const INSURED_TOO_LOW: Shortfall = {
  criterionId: 'GE-3',
  reason:
    'Op uw polisblad staat een verzekerd bedrag van € 1.000.000 per gebeurtenis. Gevraagd is € 2.500.000. Uit uw gegevens blijkt niet dat u een micro-onderneming bent.',
}

/** Shortfalls that concern some products only. */
export const NO_PSYCHIATRIST: Shortfall = {
  criterionId: 'PE-2',
  given: no('Wij zoeken nog een kinder- en jeugdpsychiater. De vacature staat open.'),
  reason:
    'In uw team werkt nog niemand op wo++/kjp-niveau met een geldige BIG-registratie. Een open vacature is niet genoeg.',
}
export const NOT_REACHABLE: Shortfall = {
  criterionId: 'PE-4',
  given: {
    answer: { type: 'number', value: '16' },
    explanation: 'Van 23.00 tot 7.00 uur neemt een landelijke telefoondienst voor ons op.',
  },
  reason:
    'Van 23.00 tot 7.00 uur kan niemand van u binnen 30 minuten op de locatie zijn. Een telefoondienst kan dat niet.',
}
export const VEHICLES_NOT_INSURED: Shortfall = {
  criterionId: 'PE-5',
  given: no('De verzekering voor onze busjes gaat in zodra wij een overeenkomst hebben.'),
  reason: 'Uw voertuigen zijn op de sluitingsdag niet verzekerd voor het vervoer van jeugdigen.',
}
