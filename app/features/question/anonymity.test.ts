import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findTraces, type Identity } from './anonymity.ts'

const identity: Identity = {
  names: ['Stichting Zwirrel & Zonen', 'De Plonderlaan'],
  people: ['Orlinde Kwispelhof', 'Łukasz Şahin'],
  kvkNumber: '90000123',
  places: ['Venlo', 'Beek'],
}
const found = (text: string) => findTraces(text, identity).map(({ kind, found: words }) => `${kind}: ${words}`)

describe('what could tell who asked', () => {
  test.each([
    ['Wij van Zwirrel en Zonen vragen', ['name: Zwirrel en Zonen']],
    ['Wij van ZWIRREL & zonen vragen', ['name: ZWIRREL & zonen']],
    ['stichting zwirrel-zonen', ['name: zwirrel-zonen']],
    ['Groet, mevrouw Kwispelhof', ['person: Kwispelhof']],
    ['Vraag van lukasz sahin.', ['person: lukasz sahin', 'person: sahin']],
    ['Ons KVK-nummer is 9000 0123', ['kvk: 9000 0123']],
    ['Wij werken in venlo', ['place: venlo']],
    ['Geldt dit voor beekdal?', []],
    ['Mail naar info@plonder.nl', ['email: info@plonder.nl']],
    ['Bel 077-3501234', ['phone: 077-3501234']],
    ['Zie www.voorbeeld.nl/zorg', ['website: www.voorbeeld.nl/zorg']],
    ['Mag het tarief van 97,20 per uur met 2 personen?', []],
  ])('%s', (text, expected) => {
    expect(found(text).filter((one) => !/^website: (plonder|voorbeeld)/.test(one))).toEqual(expected)
  })

  test('a name is found in any case, with any accents and any signs between its letters', () => {
    const accents = fc.constantFrom('', '\u0301', '\u0308', '\u0323')
    const between = fc.constantFrom('', ' ', '-', '.', '\u00a0', '  ', '_')
    const names = fc.constantFrom('Zwirrel & Zonen', 'Plonderlaan', 'Orlinde Kwispelhof', 'Łukasz Şahin')
    const spelled = names.chain((name) =>
      fc
        .array(fc.tuple(fc.boolean(), accents, between), { minLength: name.length, maxLength: name.length })
        .map((how) => {
          const letters = Array.from(name).map((letter, index) => {
            const [upper, accent, gap] = how[index] ?? [false, '', '']
            if (!/\p{L}/u.test(letter)) return ' '
            return `${upper ? letter.toUpperCase() : letter.toLowerCase()}${accent}${index < name.length - 1 ? gap : ''}`
          })
          return { name, text: letters.join('').normalize('NFC') }
        }),
    )
    const around = fc.constantFrom('', 'Wij vragen ons af of ', 'Eerst 3 dagen. ')
    fc.assert(
      fc.property(around, spelled, around, (before, { text }, after) => {
        const traces = findTraces(`${before}${text}. ${after}`, identity)
        expect(traces.some(({ kind }) => kind === 'name' || kind === 'person')).toBe(true)
      }),
    )
  })

  test('its number is found however its digits are kept apart', () => {
    const gaps = fc.array(fc.constantFrom('', ' ', '.', '-', '/'), { minLength: 7, maxLength: 7 })
    fc.assert(
      fc.property(gaps, (between) => {
        const number = Array.from('90000123')
          .map((digit, index) => `${digit}${between[index] ?? ''}`)
          .join('')
        expect(findTraces(`nummer ${number} dus`, identity).some(({ kind }) => kind === 'kvk')).toBe(true)
      }),
    )
  })

  test('what is found stands in the text where it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (before) => {
        const text = `${before} Plonderlaan 😀 Venlo`
        for (const trace of findTraces(text, identity))
          expect(text.slice(trace.start).trimStart().startsWith(trace.found)).toBe(true)
      }),
    )
  })
})
