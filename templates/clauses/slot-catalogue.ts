import { z } from 'zod'

/** A blank in a clause: what kind of value it takes, and how the parameter list names it. */
type Slot = { type: SlotType; label: string }

/** `count` is a whole number, `money` euros and `percentage` per cent as exact decimal text, `date` is `yyyy-mm-dd`. */
export type SlotType = 'text' | 'date' | 'money' | 'percentage' | 'count' | 'list'

/** Every slot that a clause may use. A clause with a slot outside this list is refused. */
export const SLOTS: Record<string, Slot> = {
  'region.contractor': { type: 'text', label: 'Opdrachtgever, vertegenwoordigd door' },
  'region.municipalities': { type: 'list', label: 'Gemeenten' },
  'provider.name': { type: 'text', label: 'Opdrachtnemer' },
  'provider.kvk': { type: 'text', label: 'KVK-nummer van Opdrachtnemer' },
  'procedure.name': { type: 'text', label: 'Procedure' },
  'procedure.documents': { type: 'list', label: 'Inkoopdocumenten' },
  'category.letter': { type: 'text', label: 'Categorie' },
  'category.meetingsPerYear': { type: 'count', label: 'Contractgesprekken per jaar' },
  'term.startsOn': { type: 'date', label: 'Begin' },
  'term.endsOn': { type: 'date', label: 'Einde' },
  'term.years': { type: 'count', label: 'Looptijd in jaren' },
  'term.extensionYears': { type: 'count', label: 'Verlenging in jaren' },
  'term.extendedUntil': { type: 'date', label: 'Einde na verlenging' },
  'term.extensionNoticeMonths': { type: 'count', label: 'Maanden vooraf bij verlenging' },
  'term.evaluationAfterYears': { type: 'count', label: 'Evaluatie na jaren' },
  'notice.providerMonths': { type: 'count', label: 'Opzegtermijn Opdrachtnemer in maanden' },
  'notice.clientMonths': { type: 'count', label: 'Opzegtermijn Opdrachtgever in maanden' },
  'spendingLimit.warningPercentage': { type: 'percentage', label: 'Melding bij gebruik bestedingsruimte' },
  'insufficientUse.withinMonths': { type: 'count', label: 'Onvoldoende inzet: beoordeeld over maanden' },
  'insufficientUse.threshold': { type: 'text', label: 'Onvoldoende inzet: grens' },
  'insufficientUse.noticeMonths': { type: 'count', label: 'Onvoldoende inzet: opzegtermijn in maanden' },
  'socialReturn.threshold': { type: 'money', label: 'SROI: jaaromzet waarboven het resultaat geldt' },
  'socialReturn.percentage': { type: 'percentage', label: 'SROI: deel van de opdrachtwaarde' },
  'sustainability.threshold': { type: 'money', label: 'MVI: opdrachtwaarde vanaf' },
  'capacity.updateDays': { type: 'count', label: 'Werkdagen om plaats en wachttijd bij te werken' },
  'monitoring.reportsPerYear': { type: 'count', label: 'Monitoringsrapportages per jaar' },
  'indexation.firstOn': { type: 'date', label: 'Eerste indexering' },
  'indexation.wageShare': { type: 'percentage', label: 'Indexering: aandeel lonen' },
  'indexation.priceShare': { type: 'percentage', label: 'Indexering: aandeel prijzen' },
}

const PLACEHOLDER_MARKS = /\{\{|\}\}/
const visible = z
  .string()
  .trim()
  .min(1)
  .refine((text) => !PLACEHOLDER_MARKS.test(text), 'must not contain the marks of a placeholder')

const decimal = z.string().regex(/^\d{1,12}(\.\d{1,2})?$/, 'must be a decimal number as text')

/** What each type of slot accepts. */
export const SLOT_VALUES = {
  text: visible,
  date: z.iso.date(),
  money: decimal,
  percentage: decimal,
  count: z.int().min(0),
  list: z.array(visible).min(1),
} satisfies Record<SlotType, z.ZodType>
