import { documentSchemaFiles } from '#app/features/agreement/document-schemas.server.ts'
import { AMENDMENT_KINDS } from '#app/features/agreement/amendment/amendment.ts'
import { readEnv } from '#app/utils/env.server.ts'

const text = { type: 'string' } as const
const plainDate = { type: 'string', format: 'date' } as const
const municipality = {
  type: 'object',
  required: ['code', 'name'],
  properties: { code: { ...text, pattern: '^\\d{4}$' }, name: text },
} as const
const product = {
  type: 'object',
  required: ['code', 'name', 'segment', 'unit', 'tariff', 'startsOn', 'municipalities'],
  properties: {
    code: text,
    name: text,
    segment: text,
    unit: { type: 'string', enum: ['hour', 'daypart', 'day', 'trip'] },
    tariff: { type: 'string', description: 'Euro per unit, exact decimal as text', example: '98.40' },
    startsOn: plainDate,
    municipalities: { type: 'array', items: municipality },
  },
} as const
const provider = {
  type: 'object',
  required: [
    'kvkNumber',
    'name',
    'category',
    'agreementNumber',
    'contractPeriod',
    'amendments',
    'suspendedUntil',
    'products',
  ],
  properties: {
    kvkNumber: { ...text, pattern: '^\\d{8}$' },
    name: text,
    category: { type: 'string', enum: ['A', 'B', 'C'] },
    agreementNumber: text,
    contractPeriod: {
      type: 'object',
      required: ['startsOn', 'endsOn'],
      properties: { startsOn: plainDate, endsOn: plainDate },
    },
    amendments: {
      type: 'array',
      description: 'The amendments of the agreement that hold, first to last',
      items: {
        type: 'object',
        required: ['number', 'kind', 'effectiveOn'],
        properties: {
          number: { type: 'integer' },
          kind: { type: 'string', enum: AMENDMENT_KINDS },
          effectiveOn: plainDate,
        },
      },
    },
    suspendedUntil: {
      type: ['string', 'null'],
      format: 'date',
      description: 'Until when no new help may start; null when it may',
    },
    products: { type: 'array', items: product },
  },
} as const
const sameTextGroup = {
  type: 'object',
  required: ['standardHash', 'count', 'agreements'],
  properties: {
    standardHash: {
      type: 'string',
      pattern: '^[0-9a-f]{64}$',
      description: 'SHA-256 of the standard part of the text',
    },
    count: { type: 'integer' },
    agreements: {
      type: 'array',
      items: {
        type: 'object',
        required: ['agreementNumber', 'provider'],
        properties: { agreementNumber: text, provider: text },
      },
    },
  },
} as const
const answerWith = (description: string, schema: object, mediaType = 'application/json') => ({
  '200': { description, content: { [mediaType]: { schema } } },
})
const parameter = (name: string, description: string) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema: text,
})

/** GET /api/v1/openapi.json: what the public API offers, in OpenAPI 3.1. */
export function loader(): Response {
  return Response.json(
    {
      openapi: '3.1.0',
      info: {
        title: 'Openhuis',
        version: '1.0.0',
        license: { name: 'CC0-1.0', identifier: 'CC0-1.0' },
        contact: { url: readEnv().PUBLIC_URL },
      },
      servers: [{ url: `${readEnv().PUBLIC_URL ?? ''}/api/v1` }],
      paths: {
        '/admitted-providers': {
          get: {
            operationId: 'listAdmittedProviders',
            summary: 'Providers with a framework agreement in force, by name',
            parameters: [
              parameter('name', 'Part of the name'),
              parameter('product', 'Product code'),
              parameter('municipality', 'CBS code of a municipality'),
              parameter('category', 'A, B or C'),
            ],
            responses: {
              '200': {
                description: 'The register',
                content: {
                  'application/json': {
                    schema: {
                      type: 'object',
                      required: ['count', 'items'],
                      properties: { count: { type: 'integer' }, items: { type: 'array', items: provider } },
                    },
                  },
                },
              },
            },
          },
        },
        '/same-text': {
          get: {
            operationId: 'listSameText',
            summary: 'Agreements in force, grouped by the hash of their standard text',
            responses: answerWith('The groups; one group means that everybody has literally the same text', {
              type: 'object',
              required: ['groups'],
              properties: { groups: { type: 'array', items: sameTextGroup } },
            }),
          },
        },
        '/schemas/{file}': {
          get: {
            operationId: 'getDocumentSchema',
            summary: 'JSON schema of the data attached to a document of the portal',
            parameters: [{ name: 'file', in: 'path', required: true, schema: { ...text, enum: documentSchemaFiles } }],
            responses: {
              ...answerWith('JSON schema, draft 2020-12', { type: 'object' }, 'application/schema+json'),
              '404': { description: 'No such schema' },
            },
          },
        },
      },
    },
    { headers: { 'Access-Control-Allow-Origin': '*' } },
  )
}
