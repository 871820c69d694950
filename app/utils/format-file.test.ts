import { describe, expect, it } from 'vitest'
import { formatFileSize, hashGroups } from './format-file.ts'

describe('formatFileSize', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1 kB'],
    [1_449_000, '1,4 MB'],
    [1_450_000, '1,5 MB'],
    [2_000_000_000, '2 GB'],
  ])('%d', (bytes, text) => {
    expect(formatFileSize(bytes)).toBe(text)
  })

  it('uses a point in English', () => {
    expect(formatFileSize(1_449_000, 'en')).toBe('1.4 MB')
  })
})

describe('hashGroups', () => {
  const hash = 'E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855'

  it('gives sixteen groups that together are the hash', () => {
    expect(hashGroups(hash)).toHaveLength(16)
    expect(hashGroups(hash)[0]).toBe('e3b0')
    expect(hashGroups(hash).join('')).toBe(hash.toLowerCase())
  })

  it.each(['', 'abc', 'g'.repeat(64), 'a'.repeat(63)])('refuses %j', (text) => {
    expect(() => hashGroups(text)).toThrow(RangeError)
  })
})
