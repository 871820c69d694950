import { interpretWorkbook, type WorkbookExpectation, type WorkbookReading } from './interpret-workbook.ts'
import { parseWorkbook, type Parsed } from './parse-workbook.server.ts'
import { REFUSAL_MESSAGES, type RawWorkbook, type RefusalReason } from './raw-workbook.ts'
import { parseInThread } from './reading-thread.server.ts'
import { refusalAtFirstSight } from './workbook-guard.ts'

/**
 * A whole read may take this long by the clock on the wall. A real workbook takes a fifth of a second on a quiet
 * machine; on one where hundreds send in at once it took more than two.
 */
const DEADLINE_MILLISECONDS = 8_000

/** A reading, or a refusal of the whole file with the sentence for the provider. */
export type WorkbookOutcome = ({ ok: true } & WorkbookReading) | { ok: false; reason: RefusalReason; message: string }
export type ParsedWorkbook = { ok: true; workbook: RawWorkbook } | { ok: false; reason: RefusalReason; message: string }

/** Parses a file of unknown origin in a thread with a memory limit and a deadline. Never throws on what is in it. */
export async function parseWorkbookSafely(bytes: Uint8Array): Promise<ParsedWorkbook> {
  const refusal = refusalAtFirstSight(bytes)
  if (refusal !== undefined) return refused(refusal)
  return explained(await parseInThread(bytes, DEADLINE_MILLISECONDS))
}

/** Reads an uploaded file of unknown origin: the one way in for uploads. */
export async function readWorkbookSafely(
  bytes: Uint8Array,
  expectation: WorkbookExpectation,
): Promise<WorkbookOutcome> {
  const parsed = await parseWorkbookSafely(bytes)
  return parsed.ok ? { ok: true, ...interpretWorkbook(parsed.workbook, expectation) } : parsed
}

/** The same in this thread, for a file this portal keeps and has read safely before (re-checks, benchmarks). */
export async function readWorkbook(bytes: Uint8Array, expectation: WorkbookExpectation): Promise<WorkbookOutcome> {
  const parsed = explained(await parseWorkbook(bytes))
  return parsed.ok ? { ok: true, ...interpretWorkbook(parsed.workbook, expectation) } : parsed
}

function explained(parsed: Parsed): ParsedWorkbook {
  return parsed.ok ? parsed : refused(parsed.reason)
}

function refused(reason: RefusalReason): { ok: false; reason: RefusalReason; message: string } {
  return { ok: false, reason, message: REFUSAL_MESSAGES[reason] }
}
