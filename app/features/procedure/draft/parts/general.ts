import { z } from 'zod'
import { singlePart } from '../draft-part.ts'
import { line, lines, text, whole } from '../form-fields.ts'

/** Name, explanation, contact and the terms that hold for everybody. */
export const general = singlePart({
  fields: [
    { name: 'title', kind: 'text' },
    { name: 'summary', kind: 'textarea' },
    { name: 'explanation', kind: 'textarea', optional: true },
    { name: 'contactName', kind: 'text', group: 'contact' },
    { name: 'contactEmail', kind: 'email', group: 'contact' },
    { name: 'repairDays', kind: 'number', group: 'terms' },
    { name: 'objectionDays', kind: 'number', group: 'terms' },
  ],
  schema: z.object({
    title: line,
    summary: text,
    explanation: lines,
    contactName: line,
    contactEmail: z.email('emailInvalid').max(200, 'tooLong'),
    repairDays: whole(1),
    objectionDays: whole(1),
  }),
  values: (content) => ({
    title: content.title,
    summary: content.summary,
    explanation: content.explanation.join('\n\n'),
    contactName: content.contactName,
    contactEmail: content.contactEmail,
    repairDays: String(content.repairDays),
    objectionDays: String(content.objectionDays),
  }),
  put: (content, form) => ({ ...content, ...form }),
})
