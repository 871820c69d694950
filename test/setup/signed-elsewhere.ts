import { readFile, type PdfFile } from '#app/features/agreement/signing/pdf-revision.ts'
import { canonical, isDictionary, type PdfDictionary } from '#app/features/agreement/signing/pdf-syntax.ts'
import { askTool, toolFile } from './pdf-tools.ts'

/** A key and certificate as openssl makes and reads them. */
export type OpensslIdentity = { 'key.pem': Buffer; 'certificate.pem': Buffer }

/** A key and a certificate of its own making, by openssl alone. */
export async function opensslIdentity(
  subject: string,
  { bits, extensions = [] }: { bits?: number; extensions?: readonly string[] } = {},
): Promise<OpensslIdentity> {
  const kind = bits
    ? ['RSA', '-pkeyopt', `rsa_keygen_bits:${String(bits)}`]
    : ['EC', '-pkeyopt', 'ec_paramgen_curve:P-256']
  const key = await toolFile('openssl', ['genpkey', '-algorithm', ...kind, '-out', 'key.pem'], {
    files: {},
    result: 'key.pem',
  })
  const usage = ['-addext', 'basicConstraints=critical,CA:FALSE', '-addext', 'keyUsage=critical,nonRepudiation']
  const more = extensions.flatMap((extension) => ['-addext', extension])
  const about = ['-days', '700', '-utf8', '-subj', subject, '-config', 'openssl.cnf', ...usage, ...more]
  const certificate = await toolFile(
    'openssl',
    ['req', '-x509', '-key', 'key.pem', '-out', 'certificate.pem', ...about],
    {
      files: { 'key.pem': key, 'openssl.cnf': Buffer.from('[req]\ndistinguished_name=dn\n[dn]\n') },
      result: 'certificate.pem',
    },
  )
  return { 'key.pem': key, 'certificate.pem': certificate }
}

/** What a program writes when it signs; a test changes it before it is written to make a hostile file. */
export type SigningUpdate = {
  objects: Map<number, string>
  numbers: { catalog: number; page: number; signature: number; field: number; next: number }
  before: PdfFile
  /** Written after `trailer <<`. */
  trailer: string[]
}

const ROOM = 8192
const RANGE = '/ByteRange [0 1111111111 2222222222 3333333333]'

/**
 * Signs a PDF as another program would: its own incremental update, its CMS by `openssl cms -cades`. Nothing of the
 * portal signs here.
 */
export async function signElsewhere(
  issued: Uint8Array,
  identity: OpensslIdentity,
  change: (update: SigningUpdate) => void = () => undefined,
): Promise<Buffer> {
  const update = updateOf(issued)
  change(update)
  const written = Buffer.concat([issued, Buffer.from(bodyOf(update, issued.length), 'latin1')])
  return fillIn(written, issued.length, identity)
}

function updateOf(issued: Uint8Array): SigningUpdate {
  const before = readFile(Buffer.from(issued).toString('latin1'))
  const catalog = referenced(before.trailer, 'Root')
  const pages = dictionary(before, referenced(dictionary(before, catalog), 'Pages'))
  const [first] = pages.entries.get('Kids') as { number: number }[]
  const page = first?.number ?? 0
  const next = Number(before.trailer.entries.get('Size'))
  const [signature, field] = [next, next + 1]
  const form = '/AcroForm << /Fields [' + fieldsOf(before, catalog) + ` ${String(field)} 0 R] /SigFlags 3 >>`
  const annotations = dictionary(before, page).entries.get('Annots')
  const old = Array.isArray(annotations) ? annotations.map(canonical).join(' ') : ''
  return {
    before,
    numbers: { catalog, page, signature, field, next: next + 2 },
    trailer: ['Root', 'Info', 'ID'].map((key) => `/${key} ${canonical(before.trailer.entries.get(key))}`),
    objects: new Map([
      [
        signature,
        `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached ${RANGE} /Contents <${'0'.repeat(ROOM)}> >>`,
      ],
      [
        field,
        `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Eigen) /F 132 /P ${String(page)} 0 R /Rect [0 0 0 0] /V ${String(signature)} 0 R >>`,
      ],
      [page, replaced(dictionary(before, page), 'Annots', `[${old} ${String(field)} 0 R]`)],
      [catalog, replacedAll(dictionary(before, catalog), 'AcroForm', form)],
    ]),
  }
}

function fieldsOf(before: PdfFile, catalog: number): string {
  const found = dictionary(before, catalog).entries.get('AcroForm')
  const form = isDictionary(found)
    ? found
    : found && 'number' in (found as object)
      ? dictionary(before, (found as { number: number }).number)
      : undefined
  const fields = form?.entries.get('Fields')
  return Array.isArray(fields) ? fields.map(canonical).join(' ') : ''
}

/** A dictionary as text with one key written anew. */
export function replaced(value: PdfDictionary, key: string, text: string): string {
  return replacedAll(value, key, `/${key} ${text}`)
}

function replacedAll(value: PdfDictionary, key: string, entry: string): string {
  const others = [...value.entries].filter(([name]) => name !== key)
  return `<< ${others.map(([name, one]) => `/${name} ${canonical(one)}`).join(' ')} ${entry} >>`
}

export function dictionary(file: PdfFile, number: number): PdfDictionary {
  const value = file.valueOf(number)
  if (!isDictionary(value)) throw new Error(`object ${String(number)} is no dictionary`)
  return value
}

const referenced = (value: PdfDictionary, key: string): number => (value.entries.get(key) as { number: number }).number

/** Objects, table and trailer as text, starting after the first `start` bytes. */
function bodyOf({ objects, trailer, before }: SigningUpdate, start: number): string {
  let text = '\n'
  const table: string[] = []
  for (const [number, value] of [...objects].sort(([one], [other]) => one - other)) {
    table.push(`${String(number)} 1\n${String(start + text.length).padStart(10, '0')} 00000 n \n`)
    text += `${String(number)} 0 obj\n${value}\nendobj\n`
  }
  const size = Math.max(...objects.keys(), Number(before.trailer.entries.get('Size')) - 1) + 1
  const place = start + text.length
  return (
    text +
    `xref\n0 1\n0000000000 65535 f \n${table.join('')}` +
    `trailer\n<< /Size ${String(size)} /Prev ${String(before.startXref)} ${trailer.join(' ')} >>\n` +
    `startxref\n${String(place)}\n%%EOF\n`
  )
}

async function fillIn(written: Buffer, start: number, identity: OpensslIdentity): Promise<Buffer> {
  const open = written.indexOf('/Contents <0000', start) + '/Contents '.length
  const close = written.indexOf('>', open) + 1
  const numbers = [open, close, written.length - close].map((number) => String(number).padStart(10, ' '))
  const range = `/ByteRange [0 ${numbers.join(' ')}]`
  const place = written.indexOf(RANGE, start)
  if (place > 0) written.write(range, place, 'latin1')
  const content = Buffer.concat([written.subarray(0, open), written.subarray(close)])
  const args = [
    'cms',
    '-sign',
    '-cades',
    '-binary',
    '-md',
    'sha256',
    '-outform',
    'DER',
    '-in',
    'content',
    '-out',
    'cms',
  ]
  const keys = ['-signer', 'certificate.pem', '-inkey', 'key.pem']
  const cms = await toolFile('openssl', [...args, ...keys], { files: { content, ...identity }, result: 'cms' })
  written.write(cms.toString('hex'), open + 1, 'latin1')
  return written
}

/** What pdfsig says of a file. */
export async function pdfsigOf(pdf: Uint8Array): Promise<string> {
  return (await askTool('pdfsig', ['-nocert', 'file.pdf'], { 'file.pdf': pdf })).output
}
