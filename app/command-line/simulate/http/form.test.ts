import { expect, test } from 'vitest'
import { fillIn } from './form.ts'
import { readPage } from './page.ts'

const page = readPage(`<!doctype html><html><body><header><form><input name="outside"></form></header><main>
  <h1>Een <em>vraag</em></h1>
  <dl><div><dt>Nummer</dt><dd>AM-1-<strong>2</strong></dd></div></dl>
  <table><tr><th>Naam</th><td>A &amp; B</td></tr></table>
  <form method="post" action="/hier" enctype="multipart/form-data">
    <input type="hidden" name="rowVersion" value="3">
    <input name="name" value="Zwirrel &quot;BV&quot;">
    <input type="radio" name="answer" value="yes"><input type="radio" name="answer" value="no" checked>
    <input type="checkbox" name="products" value="a" checked><input type="checkbox" name="products" value="b">
    <input type="checkbox" name="declaration"><input type="text" name="off" value="x" disabled>
    <select name="form"><option value="">Kies</option><option value="bv" selected>Bv</option></select>
    <textarea name="words">Regel 1</textarea><input type="file" name="file">
    <button name="step" value="check">Controleer</button><button name="step" value="save">Bewaar</button>
  </form>
  <script>var a = '<form></form>'</script>
</main></body></html>`)
const [form] = page.forms

test('a page reads as a person reads it: main part only, without script', () => {
  expect(page.heading).toBe('Een vraag')
  expect(page.forms).toHaveLength(1)
  expect(page.text).not.toContain('var a')
  expect(page.fact(/^Nummer$/)).toBe('AM-1-2')
  expect(page.fact(/^Datum$/)).toBeUndefined()
  expect(page.rows).toEqual([['Naam', 'A & B']])
})

test('a form sends what stands in it, what is chosen, and the button that is pressed', () => {
  expect([form?.action, form?.method, form?.multipart]).toEqual(['/hier', 'post', true])
  expect(fillIn(form!, {})).toEqual([
    ['rowVersion', '3'],
    ['name', 'Zwirrel "BV"'],
    ['answer', 'no'],
    ['products', 'a'],
    ['words', 'Regel 1'],
    ['form', 'bv'],
    ['step', 'check'],
  ])
})

test('what is typed takes the place of what stood there, boxes and all', () => {
  const sent = fillIn(form!, { name: 'Nieuw', answer: 'yes', products: ['a', 'b'], declaration: 'on' }, 'Bewaar')
  expect(sent).toContainEqual(['name', 'Nieuw'])
  expect(sent.filter(([name]) => name === 'products')).toEqual([
    ['products', 'a'],
    ['products', 'b'],
  ])
  expect(sent.at(-1)).toEqual(['step', 'save'])
})

test('a field, a choice or a button that the page does not have is noticed', () => {
  expect(() => fillIn(form!, { colour: 'red' })).toThrow("no field 'colour'")
  expect(() => fillIn(form!, { answer: 'maybe' })).toThrow("'maybe' cannot be chosen")
  expect(() => fillIn(form!, { off: 'y' })).toThrow("no field 'off'")
  expect(() => fillIn(form!, {}, 'Verwijder')).toThrow("no button 'Verwijder'")
})
