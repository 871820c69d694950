import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { onePagePdf } from './evidence.ts'

test('what a simulated provider uploads is a whole PDF, another one each', async () => {
  const bytes = onePagePdf('Bewijs (van) Łucja \\ 1')
  expect((await PDFDocument.load(bytes)).getPageCount()).toBe(1)
  expect(onePagePdf('2')).not.toEqual(onePagePdf('1'))
})
