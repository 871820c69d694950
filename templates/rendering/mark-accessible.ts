import { PDF, PdfBool, PdfDict, PdfStream } from '@libpdf/core'

const NAMESPACE = 'http://www.aiim.org/pdfua/ns/id/'

/** PDF/A asks that a property outside its own list be described in the file (ISO 19005-3, 6.6.2.3). */
const EXTENSION_SCHEMA =
  '<rdf:li rdf:parseType="Resource">' +
  `<pdfaSchema:namespaceURI>${NAMESPACE}</pdfaSchema:namespaceURI>` +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>' +
  '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  '<pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name>' +
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>'

const PART = `<pdfuaid:part xmlns:pdfuaid="${NAMESPACE}">1</pdfuaid:part>`
const SCHEMAS_START = '<pdfaExtension:schemas><rdf:Bag>'
const DESCRIPTION_END = '</rdf:Description>'

/**
 * Marks a tagged PDF/A-3a as PDF/UA-1 too (ISO 14289-1, clause 5 and 7.1): the identification in the metadata
 * and "show the title" for the window. Typst can name only one standard, though its output meets both.
 * Written as an incremental update, which reads two objects of the file and leaves the others alone.
 * Errors: metadata that are not what Typst writes.
 */
export async function markAccessible(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDF.load(bytes)
  const catalog = document.getCatalog()
  const reference = catalog.getRef('Metadata')
  const metadata = reference && document.getObject(reference)
  if (!(metadata instanceof PdfStream)) throw notAsTypstWrites()
  metadata.setData(withIdentification(Buffer.from(metadata.getDecodedData()).toString('utf8')))
  catalog.set('ViewerPreferences', PdfDict.of({ DisplayDocTitle: PdfBool.TRUE }))
  return document.save({ incremental: true, compressStreams: false })
}

function withIdentification(xmp: string): Uint8Array {
  if (!xmp.includes(SCHEMAS_START) || !xmp.includes(DESCRIPTION_END)) {
    throw notAsTypstWrites()
  }
  const marked = xmp
    .replace(SCHEMAS_START, SCHEMAS_START + EXTENSION_SCHEMA)
    .replace(DESCRIPTION_END, PART + DESCRIPTION_END)
  return Buffer.from(marked, 'utf8')
}

const notAsTypstWrites = (): Error =>
  new Error('The metadata of the document are not as Typst writes them; it cannot be marked PDF/UA-1.')
