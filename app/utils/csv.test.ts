import { describe, expect, it } from 'vitest'
import { parseCsv } from './csv.ts'

describe('reading CSV', () => {
  it.each([
    [
      'a;b\r\n1;2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n"x, y","z ""q"""\n',
      [
        ['a', 'b'],
        ['x, y', 'z "q"'],
      ],
    ],
    [
      '\uFEFFa;b\n\n;\n"two\nlines";2',
      [
        ['a', 'b'],
        ['two\nlines', '2'],
      ],
    ],
    ['', []],
  ])('%j', (text, cells) => {
    expect(parseCsv(text).map((one) => one.cells)).toEqual(cells)
  })

  it('names each line by where it starts in the file', () => {
    expect(parseCsv('a;b\n"two\nlines";2\n\n3;4').map((one) => one.line)).toEqual([1, 2, 5])
  })
})
