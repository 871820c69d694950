import { machineNow } from '#app/utils/clock.server.ts'
import type { Provider } from '../record.ts'

const DAY_MS = 86_400_000

/** Uploads one document where a criterion asks for it, dated yesterday; what is only shown is offered to be seen. */
export async function addEvidence(provider: Provider, address: string, title = 'Bewijsstuk'): Promise<void> {
  const { client, organisation } = provider
  const documentDate = new Date(machineNow().getTime() - DAY_MS).toISOString().slice(0, 10)
  const page = await client.visit(address)
  const signatory = page.page.forms
    .flatMap(({ fields }) => fields)
    .findLast(({ name, value }) => name === 'signatoryId' && value !== '')
  if (signatory) {
    const typed = { jobTitle: 'Pedagogisch medewerker', documentDate, signatoryId: signatory.value }
    await client.submit(page, { typed })
    return
  }
  const bytes = onePagePdf(`${title} van aanbieder ${organisation.kvkNumber} bij ${address.split('/').at(-1) ?? ''}`)
  const file = { field: 'file', name: 'bewijs.pdf', mediaType: 'application/pdf', bytes }
  await client.submit(page, { typed: { documentDate }, files: [file], with: 'file' })
}

/** A whole PDF of one page with one line of plain text. */
export function onePagePdf(line: string): Uint8Array {
  const content = `BT /F1 12 Tf 72 770 Td (${line.replace(/[^ -~]|[()\\]/g, '?')}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = text.length
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  text += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${places.join('')}`
  text += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R >>\nstartxref\n${String(start)}\n%%EOF\n`
  return new TextEncoder().encode(text)
}
