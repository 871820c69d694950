/** A legal tension that a lawyer weighs at certain articles; shown at the legal desk, never printed in an agreement. */
export type LegalTension = { key: string; articles: readonly string[]; text: string; source: string }

/** By article of the contract standard, so that a warning also stands beside a text that was loaded later. */
const LEGAL_TENSIONS: readonly LegalTension[] = [
  {
    key: 'no-use',
    articles: ['1.6', '1.11', '3.19'],
    text: 'De inkoopstrategie noemt twee gronden (geen omzet, geen toegewezen cliënten) en twee gevolgen (beëindigen, kunnen ontbinden). De contractstandaard laat ontbinding toe na twaalf kalendermaanden zonder hulp of declaratie; artikel 1.6 gaat alleen over de eerste twaalf maanden. Kies bewust en laat altijd een mens beslissen.',
    source:
      'Inkoopstrategie jeugdhulp Noord-Limburg (16-12-2024), paragraaf 7.2 en 10.2; Contractstandaarden Jeugd 1.6 en 3.19 lid 4b',
  },
  {
    key: 'advertising',
    articles: ['1.12', '3.3'],
    text: 'Een volledig verbod op werving botst met artikel 3.3, dat marketing binnen regels toestaat en in het verplichte deel 3 staat. Het convenant zegt zelf dat de juridische haalbaarheid nog moet worden getoetst.',
    source: 'Convenant (bijlage 2 bij de inkoopstrategie), punt 11; Contractstandaarden Jeugd 3.3 onder a tot en met g',
  },
  {
    key: 'funding',
    articles: ['1.4', '1.5'],
    text: 'Een onbetaald eerste deel na het plafond, een staffelkorting of een eenzijdige wijziging van de bekostiging kan botsen met de stappen, de termijnen en de vaste betalingen (crisishulp, specifieke toewijzing) van artikel 1.4 en 1.5. Van inspanning of output naar taakgericht gaan kan met artikel 1.4 niet; weigeren geldt als opzegging.',
    source:
      'Inkoopstrategie jeugdhulp Noord-Limburg (16-12-2024), bijlage 1 (bekostiging) en paragraaf 9; Contractstandaarden Jeugd 1.4 en 1.5',
  },
  {
    key: 'steering',
    articles: ['1.13'],
    text: 'Stuurt de informatie over plaats of een stoplicht de keuze van de jeugdige, dan kan de overeenkomst alsnog een overheidsopdracht zijn. Gebruik haar alleen om over capaciteit te informeren, nooit als rangorde.',
    source:
      'Convenant (bijlage 2 bij de inkoopstrategie), punt 6d; PIANOo, Open house als inkoopmethodiek; HvJ EU C-410/14 (Falk Pharma)',
  },
  {
    key: 'full-means-no-referral',
    articles: ['1.5'],
    text: 'Niet meer verwijzen naar wie zijn bestedingsruimte heeft bereikt, raakt de keuze van de jeugdige. Beïnvloedt de gemeente die keuze wezenlijk, dan kan dat een overheidsopdracht opleveren.',
    source: 'Inkoopstrategie jeugdhulp Noord-Limburg (16-12-2024), bijlage 1; PIANOo, Open house als inkoopmethodiek',
  },
]

/** The warnings that belong to an article. */
export function tensionsAt(article: string): LegalTension[] {
  return LEGAL_TENSIONS.filter(({ articles }) => articles.includes(article))
}
