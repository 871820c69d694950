import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureDevelopmentCertificates } from '#app/features/agreement/signing/development-certificates.server.ts'
import { signerFromPkcs12 } from '#app/features/agreement/signing/signing-keys.server.ts'
import { localTimestampAuthority } from '#app/features/agreement/signing/time-stamp-token.server.ts'
import { askTool, hasTool } from '#test/setup/pdf-tools.ts'
import { SIGNED_AT, STAMPED_AT, STAMPED_SECONDS } from '#test/setup/signed-document.ts'

const openssl = await hasTool('openssl')

let folder: string
const certificates = () => ensureDevelopmentCertificates(join(folder, 'certificates'), SIGNED_AT)
const file = (name: string) => readFile(join(folder, 'certificates', name))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openhuis-certificates-'))
  await certificates()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('development certificates', () => {
  it('are made once and stay, for their owner only', async () => {
    const before = await certificates()
    const after = await ensureDevelopmentCertificates(join(folder, 'certificates'), new Date('2027-01-01T00:00:00Z'))
    expect(after.rootPem).toBe(before.rootPem)
    expect(Buffer.compare(after.region.certificate, before.region.certificate)).toBe(0)
    const names = await readdir(join(folder, 'certificates'))
    expect(names.sort()).toEqual([
      'passphrase',
      'provider.p12',
      'region.p12',
      'root-key.pem',
      'root.pem',
      'timestamp.p12',
    ])
    for (const name of names) expect((await stat(join(folder, 'certificates', name))).mode & 0o777).toBe(0o600)
  })

  it('are the same for two processes that start at once', async () => {
    const shared = join(folder, 'shared')
    const [one, other] = await Promise.all([
      ensureDevelopmentCertificates(shared, SIGNED_AT),
      ensureDevelopmentCertificates(shared, SIGNED_AT),
    ])
    expect(one.rootPem).toBe(other.rootPem)
    expect((await readdir(folder)).filter((name) => name.startsWith('shared.new'))).toEqual([])
  })

  it('open with their passphrase only', async () => {
    const path = join(folder, 'certificates', 'region.p12')
    expect((await signerFromPkcs12(path, (await file('passphrase')).toString())).keyType).toBe('EC')
    await expect(signerFromPkcs12(path, 'wrong')).rejects.toThrow()
  })

  it.runIf(openssl)('are PKCS#12 that openssl reads', async () => {
    const files = { 'region.p12': await file('region.p12'), passphrase: await file('passphrase') }
    const args = ['pkcs12', '-in', 'region.p12', '-passin', 'file:passphrase', '-nokeys']
    const answer = await askTool('openssl', args, files)
    expect(answer).toMatchObject({ exitCode: 0, output: expect.stringContaining('Regio (test)') as string })
  })

  it.runIf(openssl)('stamp time in tokens that openssl accepts', async () => {
    const digest = Buffer.alloc(32, 7)
    const { timestamp, rootPem } = await certificates()
    const token = await localTimestampAuthority(timestamp, () => STAMPED_AT).timestamp(digest, 'SHA-256')
    const checks = ['-digest', digest.toString('hex'), '-CAfile', 'root.pem', '-attime', STAMPED_SECONDS]
    const args = ['ts', '-verify', '-in', 'token.der', '-token_in', ...checks]
    const answer = await askTool('openssl', args, { 'token.der': token, 'root.pem': Buffer.from(rootPem) })
    expect(answer).toMatchObject({ exitCode: 0, output: expect.stringContaining('Verification: OK') as string })
  })
})
