import type { StaffingLevel } from '../cost-price.ts'
import {
  FUNCTION_COLUMNS,
  FUNCTION_INTRO,
  FUNCTION_TITLE,
  ORGANISATION_SECTIONS,
} from '../fields/organisation-fields.ts'
import type { CostPriceReference } from '../reference.ts'
import { LABEL_COLUMN, VALUE_COLUMN, type LayoutRow, type SheetLayout } from './layout.ts'
import { EMPTY_ROW, fieldRow, noteOf, resultRow, sectionRows, textCell, textRow } from './rows.ts'

export const ORGANISATION_SHEET = 'Organisatie'

/** The sheet that is filled in once for the whole organisation, with the functions the chosen products need. */
export function organisationSheet(levels: readonly StaffingLevel[], reference: CostPriceReference): SheetLayout {
  const rows: LayoutRow[] = [
    { ...textRow('Organisatie', 'title', 30), key: 'sheet:org' },
    textRow('Vul dit blad één keer in. Alle productbladen rekenen ermee.', 'subtitle'),
    legendRow(),
  ]
  for (const section of ORGANISATION_SECTIONS) {
    rows.push(...sectionRows(section), ...section.fields.map((field) => fieldRow('org', field, reference)))
    if (section.fields.some((field) => field.name === 'employerSize')) rows.push(...functionRows(levels))
    if (section.fields.some((field) => field.name === 'trainingHours')) rows.push(netHoursRow())
    if (section.fields.some((field) => field.name === 'indexCorrection')) rows.push(indexRow())
  }
  return {
    id: 'org',
    name: ORGANISATION_SHEET,
    summary: 'Cao, functies, urenbrug, opslagen, overhead en indexering van de organisatie',
    widths: [4, 46, 20, 16, 16, 13, 13, 13, 13, 13, 13, 13],
    rows: [...rows, EMPTY_ROW],
    frozenRows: 3,
    hidden: false,
  }
}

/** What the colours mean, at the top of every sheet to fill in. */
export function legendRow(): LayoutRow {
  return {
    cells: [
      textCell(LABEL_COLUMN, 'Geel vult u in, wit rekent het werkboek uit.', 'intro'),
      textCell(VALUE_COLUMN, 'invullen', 'legendInput'),
      textCell(VALUE_COLUMN + 1, 'berekend', 'legendCalculated'),
    ],
  }
}

function functionRows(levels: readonly StaffingLevel[]): LayoutRow[] {
  const header: LayoutRow = {
    key: 'functions',
    height: 32,
    cells: [
      textCell(LABEL_COLUMN, 'Niveau', 'header'),
      ...FUNCTION_COLUMNS.map((field, index) => ({
        ...textCell(VALUE_COLUMN + index, field.label, 'header'),
        note: noteOf(field, undefined),
      })),
    ],
  }
  const body = levels.map((level): LayoutRow => ({
    key: `functions.${level}`,
    cells: [
      textCell(LABEL_COLUMN, level, 'label'),
      ...FUNCTION_COLUMNS.map((field, index) => ({
        kind: 'input' as const,
        column: VALUE_COLUMN + index,
        key: `org.functions.${level}.${field.name}`,
        field: { ...field, required: false },
        value: undefined,
      })),
    ],
  }))
  return [...sectionRows({ title: FUNCTION_TITLE, intro: FUNCTION_INTRO }), header, ...body]
}

function netHoursRow(): LayoutRow {
  const words = {
    label: 'Netto uren per fte',
    formula: 'bruto - vakantie - feestdagen - bruto x verzuim - scholing',
    look: 'total' as const,
    format: 'hours' as const,
  }
  return resultRow('org.netHours', words, (ref) =>
    [
      ref('org.grossHours'),
      ref('org.leaveHours'),
      ref('org.publicHolidayHours'),
      `${ref('org.grossHours')}*${ref('org.sicknessShare')}`,
      ref('org.trainingHours'),
    ].join('-'),
  )
}

function indexRow(): LayoutRow {
  const words = {
    label: 'Indexering',
    formula: 'gewicht lonen x OVA + gewicht prijzen x ppc + correctie',
    look: 'total' as const,
    format: 'share' as const,
  }
  return resultRow(
    'org.index',
    words,
    (ref) =>
      `${ref('org.indexWageWeight')}*${ref('org.indexOva')}+(1-${ref('org.indexWageWeight')})*${ref('org.indexPpc')}+${ref('org.indexCorrection')}`,
  )
}
