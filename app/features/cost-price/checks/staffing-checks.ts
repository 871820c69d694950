import { sumOf } from '#app/utils/money.ts'
import { STAFFING_LEVELS, type StaffingLevel } from '../cost-price.ts'
import type { Check, ProductAtHand } from './check.ts'
import { CATALOGUE, outcome } from './outcome.ts'
import { shown } from './outside-band.ts'

/** Check 1: the staffing mix is whole and meets what the product asks: levels, who must be in the team, registration. */
export function staffingChecks(at: ProductAtHand): Check[] {
  return [...mixWhole(at), ...staffingLevels(at), ...registration(at)]
}

/** Check 1, first half: the shares of the hours are 100% together. */
function mixWhole(at: ProductAtHand): Check[] {
  if (at.input.unit !== 'hour') return []
  const total = sumOf(Object.values(at.input.staff).map((row) => row.share))
  if (total.equals(1)) return []
  return [
    outcome(at, 'staffing-mix-whole', 'blocking', {
      rule: 'De aandelen in de functiemix zijn samen 100%.',
      source: 'Formuleset kostprijs',
      observed: shown(total, 'share'),
      band: '100%',
      provider: 'De aandelen in de functiemix zijn samen geen 100%. Pas ze aan.',
      officer: 'Zonder volledige functiemix is de kostprijs per uur niet te beoordelen.',
    }),
  ]
}

/** Check 1, second half: who must be in the team is, and the product's own levels deliver it (facts §1C). */
function staffingLevels(at: ProductAtHand): Check[] {
  const used = usedLevels(at)
  const { levels, required } = at.product.staffing
  const lacking = required.filter((level) => !used.includes(level))
  const none = !levels.some((level) => used.includes(level))
  if (lacking.length === 0 && !none) return []
  const band = required.length > 0 ? `verplicht: ${required.join(', ')}` : `uitvoering: ${levels.join(', ')}`
  return [
    outcome(at, 'staffing-levels', 'question', {
      rule: 'De functiemix voldoet aan wat het product vraagt.',
      source: CATALOGUE,
      observed: used.join(', '),
      band,
      provider:
        lacking.length > 0
          ? `In uw functiemix ontbreekt ${lacking.join(', ')}. Vul dit niveau in of licht toe wie dit doet.`
          : 'Uw functiemix heeft geen niveau dat dit product uitvoert. Licht toe wie het werk doet.',
      officer: 'Kan een fout zijn in de invulling, of de verplichte deskundigheid zit bij een ander.',
    }),
  ]
}

function usedLevels({ input }: ProductAtHand): StaffingLevel[] {
  const background = input.unit === 'hour' ? input.backgroundLevel : undefined
  return STAFFING_LEVELS.filter((level) => input.staff[level] !== undefined || level === background)
}

/** Check 1, last part: the product asks registered professionals. An older workbook does not ask: then only for information. */
function registration(at: ProductAtHand): Check[] {
  const asked = at.product.staffing.registrations
  const { registered } = at.input
  if (asked.length === 0 || registered === 'yes') return []
  return [
    outcome(at, 'registration', registered === 'no' ? 'question' : 'information', {
      rule: 'De beroepskrachten hebben de registratie die het product vraagt.',
      source: CATALOGUE,
      observed: registered === 'no' ? 'nee' : 'niet ingevuld',
      band: `ja: ${asked.join(', ')}`,
      provider:
        'Dit product vraagt een registratie. Vul in of uw beroepskrachten die hebben, of licht toe wie het werk doet.',
      officer: 'De norm van de verantwoorde werktoedeling geldt per jeugdige; vraag naar de verdeling van het werk.',
    }),
  ]
}
