import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readReferenceCsv } from './reference-csv.ts'

test.each([
  ['kvk;jeugdigen;omzet\n01234567;120;"1.234.567,50"', [{ kvkNumber: '01234567', clients: 120, volume: '1234567.50' }]],
  ['\uFEFFKVK-nummer;jeugdigen;omzet\r\n01234567;0;0\r\n', [{ kvkNumber: '01234567', clients: 0, volume: '0' }]],
  ['01234567,12,1500.25', [{ kvkNumber: '01234567', clients: 12, volume: '1500.25' }]],
  ['01234567\t12\t€ 1.500', [{ kvkNumber: '01234567', clients: 12, volume: '1500' }]],
])('%j is read', (text, rows) => {
  expect(readReferenceCsv(text).map(({ row, problems }) => ({ row, problems }))).toEqual(
    rows.map((row) => ({ row, problems: [] })),
  )
})

test.each([
  ['1234567;1;1', ['kvk-invalid']],
  ['01234567;een;1', ['clients-invalid']],
  ['01234567;1;-5', ['volume-invalid']],
  ['01234567;1;1e9', ['volume-invalid']],
  ['01234567;1', ['columns']],
  ['x;y;z', ['kvk-invalid', 'clients-invalid', 'volume-invalid']],
])('%j is not read: %j', (text, problems) => {
  expect(readReferenceCsv(text)).toMatchObject([{ line: 1, row: null, problems }])
})

test('a provider that stands in it twice counts the first time only', () => {
  const read = readReferenceCsv('kvk;j;o\n01234567;1;1\n01234567;2;2')
  expect(read.map(({ line, problems }) => [line, problems])).toEqual([
    [2, []],
    [3, ['kvk-twice']],
  ])
})

test('whatever the file, every line is read or says why not', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const { row, problems } of readReferenceCsv(text)) expect(row === null).toBe(problems.length > 0)
    }),
  )
})
