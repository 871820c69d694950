import { z } from 'zod'
import type { DocumentTemplate } from '#templates/document-template.ts'
import {
  addresseeSchema,
  dateSchema,
  lineSchema,
  momentInTimeSchema,
  senderSchema,
  sha256Schema,
  textSchema,
} from '#templates/document-fields.ts'

const signatureSchema = z.object({
  name: lineSchema,
  function: lineSchema,
  party: lineSchema,
  organisation: lineSchema,
  /** Alone or jointly, as registered. */
  authority: lineSchema,
  /** How the person proved who they are. */
  authentication: lineSchema,
  /** Through the portal, or with an own certificate. */
  manner: lineSchema,
  confirmed: z.array(textSchema),
  openedAt: momentInTimeSchema.nullable(),
  signedAt: momentInTimeSchema,
  timeStamp: lineSchema,
  certificate: lineSchema,
  weight: lineSchema,
  shownSha256: sha256Schema,
  resultSha256: sha256Schema,
})

const schema = z.object({
  number: lineSchema,
  agreementNumber: lineSchema,
  version: z.int().min(1),
  /** Which amendment of the agreement was signed; absent when it was the agreement itself. */
  amendment: z.int().min(1).optional(),
  /** Day of the last step: the same facts give the same bytes. */
  issuedOn: dateSchema,
  sender: senderSchema,
  provider: addresseeSchema,
  state: lineSchema,
  issuedSha256: sha256Schema,
  finalSha256: sha256Schema,
  signatures: z.array(signatureSchema).min(1),
  weights: z.array(z.object({ name: lineSchema, meaning: textSchema })),
  steps: z.array(z.object({ when: lineSchema, who: lineSchema, what: textSchema })).min(1),
  verifyAt: lineSchema,
})

/** Who signed an agreement or an amendment of it, how, when and what: what lies behind the signatures in the PDF. */
export type SigningCertificate = z.infer<typeof schema>

/** Certificate of the signing of an agreement, version 1. */
export const signingCertificate1: DocumentTemplate<SigningCertificate> = {
  id: 'signing-certificate',
  version: '1',
  folder: 'certificates/signing-certificate/1',
  schema,
  details: (certificate) => ({
    title: `Ondertekeningsbewijs ${certificate.amendment ? certificate.number : certificate.agreementNumber}`,
    author: certificate.sender.name,
    number: certificate.number,
    issuedOn: certificate.issuedOn,
  }),
  attachment: {
    name: 'ondertekeningsbewijs.json',
    description: 'Gegevens van dit ondertekeningsbewijs',
    content: (certificate) => certificate,
  },
}
