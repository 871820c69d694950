import { z } from 'zod'

/** Fields that several documents share. Limits keep one odd value from pushing a page apart. */
const LONGEST_LINE = 300
const LONGEST_TEXT = 4000

/** One line of visible text. */
export const lineSchema = z.string().trim().min(1).max(LONGEST_LINE)

/** Running text; may hold line breaks. */
export const textSchema = z.string().trim().min(1).max(LONGEST_TEXT)

/** Calendar date `yyyy-mm-dd`, without a time zone. */
export const dateSchema = z.iso.date()

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hexadecimals')

/** Number in the trade register (KVK): eight digits. */
export const kvkSchema = z.string().regex(/^\d{8}$/, 'must be eight digits')

/** Amount in euros as a decimal text with exactly two decimals, such as `97.20`. */
export const euroSchema = z.string().regex(/^\d{1,12}\.\d{2}$/, 'must be euros with two decimals')

/** A moment in time: the words to print and the instant they stand for. */
export const momentInTimeSchema = z.object({ text: lineSchema, instant: z.iso.datetime({ offset: true }) })

/** The organisation that sends the document. */
export const senderSchema = z.object({ name: lineSchema, address: lineSchema })

/** The organisation that the document is about. */
export const addresseeSchema = z.object({ name: lineSchema, kvk: kvkSchema, address: lineSchema.optional() })
