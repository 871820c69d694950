import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askTool, hasTool, textOf } from '#test/setup/pdf-tools.ts'
import { agreementSample, agreementVerify } from './agreement-commands.ts'
import { sampleAgreement } from './agreement-sample.ts'
import { reportLines, verifyFile } from './agreement-verify.ts'
import { WrongUse } from './command.ts'

const AT = new Date('2026-06-03T09:30:00Z')
const has = { pdfsig: await hasTool('pdfsig'), qpdf: await hasTool('qpdf'), text: await hasTool('pdftotext') }
const dataFolder = process.env.DATA_DIR
let folder = ''
let sample: Uint8Array = new Uint8Array()

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'openhuis-sample-'))
  process.env.DATA_DIR = folder
  sample = await sampleAgreement(AT)
}, 60_000)
afterAll(async () => {
  if (dataFolder === undefined) delete process.env.DATA_DIR
  else process.env.DATA_DIR = dataFolder
  await rm(folder, { recursive: true })
})

async function verify(bytes: Uint8Array) {
  const file = path.join(folder, 'overeenkomst.pdf')
  await writeFile(file, bytes)
  return verifyFile(file, AT)
}

describe('agreement sample', () => {
  it('is signed by every signatory of the provider and by the region, and is genuine', async () => {
    const report = await verify(sample)
    expect(report).toMatchObject({ genuine: true, reasons: [] })
    expect(report.signatures.length).toBeGreaterThanOrEqual(2)
    expect(report.signatures.every((one) => one.valid && one.timestamped && one.trusted)).toBe(true)
    expect(report.signatures.at(-1)).toMatchObject({ coversWholeFile: true, signerOrganisation: 'MGR Limburg-Noord' })
    expect(reportLines(report)[0]).toMatch(/^Genuine/)
  })

  it.runIf(has.pdfsig)('is valid for pdfsig', async () => {
    const { output } = await askTool('pdfsig', ['sample.pdf'], { 'sample.pdf': sample })
    expect(output.match(/Signature is Valid/g)?.length).toBe((await verify(sample)).signatures.length)
  })

  it.runIf(has.qpdf)('is a sound file', async () => {
    expect((await askTool('qpdf', ['--check', 'sample.pdf'], { 'sample.pdf': sample })).exitCode).toBe(0)
  })

  it.runIf(has.text)('has the length of a real agreement and no slot left open', async () => {
    const text = await textOf(sample)
    expect(text.split('\f').length).toBeGreaterThan(20)
    expect(text).not.toMatch(/\{\{|\}\}|undefined|\[object/)
  })
})

describe('agreement verify', () => {
  it('says no to any single changed byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sample.length - 1), fc.integer({ min: 1, max: 255 }), async (at, difference) => {
        const changed = Uint8Array.from(sample)
        changed[at] = (changed[at] ?? 0) ^ difference
        expect((await verify(changed)).genuine).toBe(false)
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('says no to a byte changed in the room left over by the last signature', async () => {
    const changed = Uint8Array.from(sample)
    const end = Buffer.from(sample).lastIndexOf('0>')
    changed[end - 5] = 'a'.charCodeAt(0)
    expect((await verify(changed)).genuine).toBe(false)
  })

  it('says no to bytes after the last signature, to a file without signatures and to what is no PDF', async () => {
    const longer = await verify(Buffer.concat([sample, Buffer.from('\n% more')]))
    expect(longer.reasons).toEqual([{ kind: 'bytes-after-last-signature' }])
    expect((await verify(Buffer.from('%PDF-1.7\n%%EOF'))).reasons).toEqual([{ kind: 'no-signature' }])
    expect((await verify(Buffer.from('PK'))).reasons).toEqual([{ kind: 'not-a-pdf' }])
    expect((await verifyFile(path.join(folder, 'absent.pdf'), AT)).reasons).toEqual([{ kind: 'file-not-readable' }])
  })

  it('says no when the certificates lead to roots of somebody else', async () => {
    const own = process.env.DATA_DIR
    process.env.DATA_DIR = path.join(folder, 'elsewhere')
    const report = await verify(sample)
    process.env.DATA_DIR = own
    expect(report.genuine).toBe(false)
    expect(new Set(report.reasons.map((reason) => reason.kind))).toEqual(new Set(['not-trusted']))
  })

  it('knows wrong use', () => {
    expect(() => agreementVerify.check?.([])).toThrow(WrongUse)
    expect(() => agreementVerify.check?.(['a.pdf', 'b.pdf'])).toThrow(WrongUse)
    expect(() => agreementSample.check?.([])).toThrow(WrongUse)
  })
})
