import type { FormatLocale } from './format-date.ts'

const STEPS = [
  { unit: 'GB', bytes: 1_000_000_000 },
  { unit: 'MB', bytes: 1_000_000 },
  { unit: 'kB', bytes: 1_000 },
] as const

/** `1,4 MB`: the size of a file in powers of ten, one decimal, for people. */
export function formatFileSize(bytes: number, locale: FormatLocale = 'nl'): string {
  const step = STEPS.find((candidate) => bytes >= candidate.bytes)
  if (!step) return `${bytes} bytes`
  const tenths = Math.round((bytes / step.bytes) * 10)
  const rest = tenths % 10
  const whole = Math.floor(tenths / 10)
  return rest === 0 ? `${whole} ${step.unit}` : `${whole}${locale === 'nl' ? ',' : '.'}${rest} ${step.unit}`
}

/** A SHA-256 in hexadecimal as sixteen groups of four, so that two people can compare it. */
export function hashGroups(sha256: string): string[] {
  if (!/^[0-9a-f]{64}$/i.test(sha256)) throw new RangeError('Not a SHA-256 in hexadecimal')
  return sha256.toLowerCase().match(/.{4}/g) ?? []
}
