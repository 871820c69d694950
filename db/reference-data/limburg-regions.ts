/**
 * The youth-care regions of Limburg, whose contract terms are to be harmonised.
 * Source: Advies Taskforce Robuust Zorglandschap Limburg, 14 February 2025, paragraph 5.3.1.
 */
export const LIMBURG_REGIONS: Readonly<Record<string, string>> = {
  'noord-limburg': 'Noord-Limburg',
  'midden-limburg-oost': 'Midden-Limburg Oost',
  'midden-limburg-west': 'Midden-Limburg West',
  'zuid-limburg': 'Zuid-Limburg',
}
