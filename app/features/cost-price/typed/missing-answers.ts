import type { CostPriceProduct, WorkbookProblem } from '../cost-price.ts'
import type { OrganisationInput } from '../cost-price.schema.ts'
import { organisationFrom, productFrom } from '../workbook/assemble-input.ts'
import type { ReadField, SheetReading } from '../workbook/read-sheet.ts'
import { expectationOf } from '../workbook/read-value.ts'
import type { Answers } from './read-typed.ts'
import { fieldsOn, ORGANISATION_PAGE, type TypedPage } from './typed-page.ts'

/**
 * What is still missing on each page, by the rules a workbook is read with: keys of the places to fill in. A page
 * without an entry was never begun.
 */
export function missingAnswers(
  pages: readonly TypedPage[],
  answers: Readonly<Record<string, Answers>>,
): Record<string, string[]> {
  const begun = pages.filter((page) => answers[page.id] !== undefined)
  const readings = begun.map((page) => ({ page, reading: readingOf(page, answers[page.id] ?? {}) }))
  const organisation = readings.find(({ page }) => page.id === ORGANISATION_PAGE)
  const ofOrganisation: WorkbookProblem[] = [...(organisation?.reading.problems ?? [])]
  const input = organisation && organisationFrom(organisation.reading, ofOrganisation)
  return Object.fromEntries(
    readings.map(({ page, reading }) => [
      page.id,
      keysOf(page.product === null ? ofOrganisation : problemsOf(page.product, reading, input)),
    ]),
  )
}

function problemsOf(
  product: CostPriceProduct,
  reading: SheetReading,
  organisation: OrganisationInput | undefined,
): WorkbookProblem[] {
  const problems = [...reading.problems]
  productFrom(product, reading, organisation, problems)
  return problems
}

function keysOf(problems: readonly WorkbookProblem[]): string[] {
  return [...new Set(problems.map((problem) => problem.key))]
}

/** A page as if it were a sheet that was read. */
function readingOf(page: TypedPage, answers: Answers): SheetReading {
  const fields = new Map(
    fieldsOn(page).map(({ key, field }): [string, ReadField] => [
      key,
      { field, label: field.label, text: answers[key], sheet: '', cell: '' },
    ]),
  )
  const empty = [...fields].filter(([, { field, text }]) => field.required && text === undefined)
  const problems = empty.map(([key, { field }]): WorkbookProblem => ({
    severity: 'blocking',
    key,
    sheet: '',
    cell: '',
    label: field.label,
    found: '',
    expected: expectationOf(field),
    message: '',
  }))
  return { id: page.id, name: '', missing: false, fields, places: new Map(), problems, statedPrice: undefined }
}
