import { citedElement } from '../fields/elements.ts'
import type { Field, FieldKind, Section } from '../fields/field.ts'
import { findValue, type CostPriceReference, type ReferenceValue } from '../reference.ts'
import {
  LABEL_COLUMN,
  VALUE_COLUMN,
  type LayoutCell,
  type LayoutRow,
  type Look,
  type NumberFormat,
  type Reference,
} from './layout.ts'

const UNIT_COLUMN = 3
const HELP_COLUMN = 4
const SECTION_COLUMNS = 12

export const EMPTY_ROW: LayoutRow = { cells: [], height: 8 }

/** How each kind of field is shown. */
export const FORMAT_OF: Record<FieldKind, NumberFormat> = {
  euro: 'euro',
  share: 'share',
  hours: 'hours',
  number: 'number',
  fte: 'fte',
  choice: 'text',
  text: 'text',
}
const UNIT_OF: Record<FieldKind, string> = {
  euro: 'euro',
  share: '',
  hours: 'uur',
  number: 'aantal',
  fte: 'fte',
  choice: 'keuze',
  text: 'tekst',
}

const RESULT_UNIT: Partial<Record<NumberFormat, string>> = { share: '', hours: 'uur', number: 'aantal' }

export function textCell(column: number, text: string, look: Look): LayoutCell {
  return { kind: 'text', column, text, look }
}

/** A line of text in the label column. */
export function textRow(text: string, look: Look, height?: number): LayoutRow {
  return { cells: [textCell(LABEL_COLUMN, text, look)], ...(height === undefined ? {} : { height }) }
}

/** A band over the full width, with the introduction under it. */
export function sectionRows(section: Pick<Section, 'title' | 'intro'>): LayoutRow[] {
  const band = Array.from({ length: SECTION_COLUMNS - LABEL_COLUMN }, (_, index) =>
    textCell(LABEL_COLUMN + index, index === 0 ? section.title : '', 'section'),
  )
  return [EMPTY_ROW, { cells: band, height: 20 }, textRow(section.intro, 'intro')]
}

/** Label, input, unit and help of one field. */
export function fieldRow(prefix: string, field: Field, reference: CostPriceReference): LayoutRow {
  const published = publishedFor(field, reference)
  return {
    key: field.name,
    cells: [
      { ...textCell(LABEL_COLUMN, label(field), 'label'), note: noteOf(field, published) },
      { kind: 'input', column: VALUE_COLUMN, key: `${prefix}.${field.name}`, field, value: published?.value },
      textCell(UNIT_COLUMN, UNIT_OF[field.kind], 'unit'),
      textCell(HELP_COLUMN, field.help, 'help'),
    ],
  }
}

/** Label, formula, unit and the rule in words. */
export function resultRow(
  key: string,
  words: { label: string; formula: string; look?: Look; format?: NumberFormat },
  formula: (ref: Reference) => string,
): LayoutRow {
  const look = words.look ?? 'result'
  const format = words.format ?? 'euroExact'
  const unit = RESULT_UNIT[format] ?? 'euro'
  return {
    key: key.slice(key.indexOf('.') + 1),
    cells: [
      textCell(LABEL_COLUMN, words.label, look === 'total' ? 'total' : 'label'),
      { kind: 'formula', column: VALUE_COLUMN, key, formula, format, look },
      textCell(UNIT_COLUMN, unit, 'unit'),
      textCell(HELP_COLUMN, words.formula, 'help'),
    ],
  }
}

/** The published number that is filled in beforehand. */
function publishedFor(field: Field, reference: CostPriceReference): ReferenceValue | undefined {
  return field.reference === undefined ? undefined : findValue(reference, field.reference)
}

function label(field: Field): string {
  return field.required ? field.label : `${field.label} (mag leeg)`
}

/** The cell note: what counts, in which element of the law, and where the filled-in number comes from. */
export function noteOf(field: Field, published: ReferenceValue | undefined): string {
  const source =
    published === undefined
      ? undefined
      : `Bron: ${published.source} (${published.period}, ${published.status === 'found' ? 'gevonden' : 'aangenomen'}).`
  const cited = citedElement(field.name)
  return [field.help, field.note, cited, published?.note, source].filter((line) => line !== undefined).join('\n')
}
