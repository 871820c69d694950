import { describe, expect, it } from 'vitest'
import { DocumentError, type DocumentFailure } from '#templates/document.errors.ts'
import { shippedText } from '#templates/framework-agreement/2026-1/clauses.ts'
import { frameworkAgreement2026v1 } from '#templates/framework-agreement/2026-1/manifest.ts'
import { admissionDecision1, type AdmissionDecision } from '#templates/letters/admission-decision/1/manifest.ts'
import { admissionDecision2 } from '#templates/letters/admission-decision/2/manifest.ts'
import { harmonisationReport1, type HarmonisationReport } from '#templates/reports/harmonisation/1/manifest.ts'
import { submissionReceipt1 } from '#templates/receipts/submission-receipt/1/manifest.ts'
import { renderDocument } from '#templates/render-document.ts'
import { askTool, hasTool, textOf, toolFile } from '#test/setup/pdf-tools.ts'
import { sampleContract, sampleDecision, sampleReceipt } from '#test/setup/sample-documents.ts'

const receiptFor = (name: string) =>
  renderDocument(submissionReceipt1, { ...sampleReceipt, provider: { ...sampleReceipt.provider, name } })

async function failureOf(attempt: Promise<unknown>): Promise<DocumentFailure> {
  const error: unknown = await attempt.then(
    () => expect.unreachable('the document was made'),
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(DocumentError)
  return (error as DocumentError).failure
}

describe('a document', async () => {
  const has = {
    pdftotext: await hasTool('pdftotext'),
    pdfinfo: await hasTool('pdfinfo'),
    qpdf: await hasTool('qpdf'),
    pdfdetach: await hasTool('pdfdetach'),
  }

  it('is the same to the byte for the same data', async () => {
    const [one, other] = [await receiptFor('Zorg B.V.'), await receiptFor('Zorg B.V.')]
    expect(Buffer.compare(one, other)).toBe(0)
    expect(Buffer.compare(one, await receiptFor('Zorg N.V.'))).not.toBe(0)
  })

  it('is the same to the byte for the long agreement too', async () => {
    const one = await renderDocument(frameworkAgreement2026v1(shippedText()), sampleContract)
    expect(Buffer.compare(one, await renderDocument(frameworkAgreement2026v1(shippedText()), sampleContract))).toBe(0)
  })

  it.runIf(has.pdftotext)('compares two texts: words that went and came are marked, also without colour', async () => {
    const segments = [
      { kind: 'same' as const, text: 'Vervoer\nDe jeugdige reist ' },
      { kind: 'removed' as const, text: 'met een taxi ' },
      { kind: 'added' as const, text: 'zelf ' },
      { kind: 'same' as const, text: '[Alleen bij categorie A]\n- een #let *ster* $ en @ blijven woorden' },
    ]
    const report: HarmonisationReport = {
      issuedOn: '2026-11-30',
      sender: { name: 'MGR Limburg-Noord', address: 'Voorbeeldplein 1, 5900 AA Venlo' },
      left: 'Noord-Limburg, tekst 2',
      right: 'Midden-Limburg Oost, tekst 1',
      counts: { same: 1, differs: 1, onlyLeft: 0, onlyRight: 0 },
      rows: [
        { article: '1.1', title: 'Voorwerp', comparison: 'same', segments: [] },
        { article: '1.18', title: 'Vervoer', comparison: 'differs', segments },
      ],
    }
    const pdf = await renderDocument(harmonisationReport1, report)
    const text = (await textOf(pdf)).replace(/\s+/g, ' ')
    expect(text).toContain('[-met een taxi -]')
    expect(text).toContain('[+zelf +]')
    expect(text).toContain('een #let *ster* $ en @ blijven woorden')
  })

  it.each(['漢', '😀', 'ש', 'س', '\u202e', '\u0000', '\ud800'])(
    'is refused when the font lacks %j',
    async (character) => {
      const failure = await failureOf(receiptFor(`Zorg ${character} B.V.`))
      expect(failure).toMatchObject({ kind: 'characters-without-glyph', characters: [{ character }] })
    },
  )

  it('is refused when the data do not satisfy the template', async () => {
    const failure = await failureOf(renderDocument(submissionReceipt1, { ...sampleReceipt, sha256: 'abc' }))
    expect(failure).toMatchObject({ kind: 'data-refused', reasons: [expect.stringContaining('sha256')] })
  })

  it('of an earlier version can be made again, and the newest names whoever decided as third', async () => {
    const { calendarDays, endsOn } = sampleDecision.remedy
    const decision = {
      ...sampleDecision,
      criteriaVersion: { number: 1, publishedOn: '2026-01-15' },
      admissionMoment: { name: sampleDecision.admissionMoment, closedOn: '2026-02-28' },
      replaces: null,
      remedy: { calendarDays, endsOn, extended: false, court: 'voorzieningenrechter van de rechtbank Limburg' },
    }
    const third = { name: 'Derde Persoon', function: 'Derde beoordelaar, besliste over eis G4' }
    const officers = [...decision.officers, third]
    const made = [
      await renderDocument(admissionDecision2, decision),
      await renderDocument(admissionDecision2, { ...decision, officers }),
    ]
    if (!has.pdftotext) return
    const [withTwo, withThird] = await Promise.all(
      made.map(async (bytes) => (await textOf(bytes)).replace(/\s+/g, ' ')),
    )
    expect(withTwo).toContain('Twee medewerkers hebben uw aanmelding bekeken.')
    expect(withThird).toContain('besliste een derde')
    expect(withThird).toContain('Derde Persoon Derde beoordelaar, besliste over eis G4')
  })

  it('never states a refusal without a criterion', async () => {
    const [first, second, refused] = sampleDecision.products
    const products = [first!, second!, { ...refused!, grounds: [] }] as AdmissionDecision['products']
    expect(await failureOf(renderDocument(admissionDecision1, { ...sampleDecision, products }))).toMatchObject({
      kind: 'data-refused',
    })
  })

  it.runIf(has.pdftotext)('shows names from all over Europe', async () => {
    const text = await textOf(await receiptFor('Łukasz Şahin ĳ Dvořák Þór Ținăreanu Ångström'))
    expect(text).toContain('Łukasz Şahin ĳ Dvořák Þór Ținăreanu Ångström')
  })

  it.runIf(has.pdftotext)('takes data as text, never as markup', async () => {
    const hostile = '*vet* #panic("x") $a$ `raw` <l> @ref // c \\ #read("/details.json")'
    expect(await textOf(await receiptFor(hostile))).toContain(hostile)
  })

  it.runIf(has.pdftotext).each([
    ['admitted', 'alle 2 producten', (d: AdmissionDecision) => d.products.slice(0, 2)],
    ['partly', '2 van de 3 producten', (d: AdmissionDecision) => d.products],
    ['refused', 'niet toe voor het product', (d: AdmissionDecision) => d.products.slice(2)],
  ])('decides in plain words: %s', async (_, words, products) => {
    const text = await textOf(
      await renderDocument(admissionDecision1, { ...sampleDecision, products: products(sampleDecision) }),
    )
    expect(text.replace(/\s+/g, ' ')).toContain(words)
  })

  it.runIf(has.pdfinfo)('is tagged, Dutch and titled', async () => {
    const pdf = await renderDocument(admissionDecision1, sampleDecision)
    const { output } = await askTool('pdfinfo', ['-struct', 'document.pdf'], { 'document.pdf': pdf })
    expect(output).toMatch(/H1 "Toegelaten" \(block\)/)
    expect(output).toMatch(/\bTH\b/)
    const facts = await askTool('pdfinfo', ['document.pdf'], { 'document.pdf': pdf })
    expect(facts.output).toMatch(/Title:\s+Toelatingsbesluit Zorg Thuis B\.V\./)
    expect(facts.output).toMatch(/Tagged:\s+yes/)
  })

  it('claims PDF/A-3a and PDF/UA-1 in its metadata', async () => {
    const pdf = Buffer.from(await receiptFor('Zorg B.V.')).toString('latin1')
    expect(pdf).toContain('<pdfuaid:part xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">1</pdfuaid:part>')
    expect(pdf).toMatch(/<pdfaid:part>3<\/pdfaid:part>/)
    expect(pdf).toContain('/DisplayDocTitle true')
  })

  it.runIf(has.qpdf)('is a sound file', async () => {
    const pdf = await renderDocument(frameworkAgreement2026v1(shippedText()), sampleContract)
    const { exitCode, output } = await askTool('qpdf', ['--check', 'document.pdf'], { 'document.pdf': pdf })
    expect({ exitCode, output }).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining('No syntax or stream encoding errors') as string,
    })
  })

  it.runIf(has.pdfdetach)('carries the data it was made of', async () => {
    const pdf = await renderDocument(frameworkAgreement2026v1(shippedText()), sampleContract)
    const files = { 'document.pdf': pdf }
    const json = await toolFile('pdfdetach', ['-save', '1', '-o', 'out.json', 'document.pdf'], {
      files,
      result: 'out.json',
    })
    expect(JSON.parse(json.toString('utf8'))).toMatchObject({
      template: 'framework-agreement/2026-1',
      contract: sampleContract,
    })
  })
})
