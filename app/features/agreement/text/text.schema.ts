import { z } from 'zod'
import { CATEGORIES, LIMITS, OPTIONS, type Category, type Clause } from './clause.ts'
import { parseParagraphs } from './paragraphs.ts'

/** Longest text of a clause in the form. */
const LONGEST = 20_000
const LONGEST_REASON = 1_000

const rowVersion = z.coerce.number('required').int()
const reason = z
  .string('contractText.reasonMissing')
  .trim()
  .min(3, 'contractText.reasonMissing')
  .max(LONGEST_REASON, 'tooLong')

const paragraphs = z
  .string('contractText.textMissing')
  .max(LONGEST, 'tooLong')
  .transform((written): Clause['paragraphs'] => parseParagraphs(written))
  .refine((all) => all.every(({ text }) => text !== ''), 'contractText.listWithoutText')
  .refine((all) => all.length <= LIMITS.paragraphs, 'tooLong')
  .refine(
    (all) => all.every(({ text, items = [] }) => [text, ...items].every((one) => one.length <= LIMITS.paragraph)),
    'tooLong',
  )

const legalBasis = z
  .string('contractText.basisMissing')
  .trim()
  .min(3, 'contractText.basisMissing')
  .max(LIMITS.line, 'tooLong')

/** A change to a clause in one of the layers over the common base. */
export const overlaySchema = z
  .object({
    effect: z.enum(['add', 'replace', 'not-applicable'], 'contractText.chooseEffect'),
    scope: z.string().trim().max(60, 'tooLong').default(''),
    legalBasis,
    text: paragraphs,
    rowVersion,
  })
  .refine(({ effect, text }) => effect === 'not-applicable' || text.length > 0, {
    path: ['text'],
    message: 'contractText.textMissing',
  })
export type OverlayForm = z.infer<typeof overlaySchema>

/** A clause of the region's own, after the articles that the contract standard fixes. */
export const provisionSchema = z.object({
  title: z.string('contractText.titleMissing').trim().min(3, 'contractText.titleMissing').max(LIMITS.line, 'tooLong'),
  legalBasis,
  option: z
    .enum(OPTIONS)
    .or(z.literal('').transform(() => undefined))
    .optional(),
  text: paragraphs.refine((all) => all.length > 0, 'contractText.textMissing'),
  rowVersion,
})
export type ProvisionForm = z.infer<typeof provisionSchema>

export const startTextSchema = z.object({ reason })
export const takeOutSchema = z.object({ change: z.uuid('contractText.changedMeanwhile'), rowVersion })

/** The layers in which a region writes, as addresses name them. */
export const layerSchema = z.enum(['region', 'category', 'product', 'provider'])

/** For whom an address asks an example: category A when it names none, and nobody in particular. */
export function exampleFrom(url: string): { category: Category; provider: string } {
  const { searchParams } = new URL(url)
  const asked = searchParams.get('categorie')
  const category = CATEGORIES.find((one) => one === asked) ?? 'A'
  return { category, provider: searchParams.get('kvk') ?? '' }
}

/** What a lawyer decides about an edition; giving it back takes words. */
export const textActSchema = z
  .object({
    act: z.enum(['send', 'return', 'adopt', 'discard'], 'contractText.chooseAct'),
    reason: z.string().trim().max(LONGEST_REASON, 'tooLong').default(''),
    rowVersion,
  })
  .refine(({ act, reason: words }) => act !== 'return' || words.length >= 3, {
    path: ['reason'],
    message: 'contractText.reasonMissing',
  })
