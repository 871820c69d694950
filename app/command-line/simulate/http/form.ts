import { DomUtils, type parseDocument } from 'htmlparser2'

type Nodes = ReturnType<typeof parseDocument>['children']
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number]

/** One control of a form as the page made it. */
export type Field = {
  name: string
  type: string
  value: string
  /** For boxes, radio buttons and options: whether it was chosen when the page came. */
  chosen: boolean
}

/** A form of a page: where it goes, what stands in it, and its buttons. */
export type PageForm = {
  action: string
  method: 'get' | 'post'
  multipart: boolean
  fields: readonly Field[]
  buttons: readonly { name: string; value: string; text: string }[]
}

/** What somebody types or chooses, by the name of the field; several values for boxes. */
export type Typed = Record<string, string | readonly string[]>

/** What the form sends: one entry per value, as a browser does. */
export type Entries = readonly (readonly [name: string, value: string])[]

/** Every form of the page, in order. */
export function readForms(nodes: Nodes): PageForm[] {
  return DomUtils.getElementsByTagName('form', nodes, true).map((form) => ({
    action: attribute(form, 'action'),
    method: attribute(form, 'method').toLowerCase() === 'get' ? 'get' : 'post',
    multipart: attribute(form, 'enctype') === 'multipart/form-data',
    fields: [...inputs(form), ...areas(form), ...selects(form)],
    buttons: DomUtils.getElementsByTagName('button', form, true).map((button) => ({
      name: attribute(button, 'name'),
      value: attribute(button, 'value'),
      text: DomUtils.textContent(button).replace(/\s+/g, ' ').trim(),
    })),
  }))
}

const attribute = (element: Element, name: string) => DomUtils.getAttributeValue(element, name) ?? ''
const within = (form: Element, name: string) =>
  DomUtils.getElementsByTagName(name, form, true).filter(
    (element) => attribute(element, 'name') !== '' && !DomUtils.hasAttrib(element, 'disabled'),
  )

function inputs(form: Element): Field[] {
  return within(form, 'input').map((input) => {
    const type = attribute(input, 'type') || 'text'
    const isChoice = type === 'checkbox' || type === 'radio'
    const value = DomUtils.getAttributeValue(input, 'value') ?? (isChoice ? 'on' : '')
    return { name: attribute(input, 'name'), type, value, chosen: DomUtils.hasAttrib(input, 'checked') }
  })
}

function areas(form: Element): Field[] {
  return within(form, 'textarea').map((area) => ({
    name: attribute(area, 'name'),
    type: 'textarea',
    value: DomUtils.textContent(area),
    chosen: false,
  }))
}

function selects(form: Element): Field[] {
  return within(form, 'select').flatMap((select) => {
    const options = DomUtils.getElementsByTagName('option', select, true)
    const chosen = options.find((option) => DomUtils.hasAttrib(option, 'selected')) ?? options[0]
    return options.map((option) => ({
      name: attribute(select, 'name'),
      type: 'select',
      value: DomUtils.getAttributeValue(option, 'value') ?? DomUtils.textContent(option),
      chosen: option === chosen,
    }))
  })
}

const CHOICES = new Set(['checkbox', 'radio', 'select'])

/**
 * The form as it would be sent with this typed into it: what is not named stays as the page made it, hidden fields go
 * along. Throws when the page has no such field or choice, so that a changed page is noticed and not worked around.
 */
export function fillIn(form: PageForm, typed: Typed, button?: string | RegExp): Entries {
  for (const [name, value] of Object.entries(typed)) requireOffered(form, name, [value].flat())
  const names = [...new Set(form.fields.filter((field) => field.type !== 'file').map((field) => field.name))]
  const entries = names.flatMap((name) => valuesOf(form, name, typed).map((value) => [name, value] as const))
  const pressed = button === undefined ? form.buttons[0] : form.buttons.find(({ text }) => matches(text, button))
  if (!pressed)
    throw new Error(`there is no button '${String(button)}', but: ${form.buttons.map((one) => one.text).join(', ')}`)
  return pressed.name === '' ? entries : [...entries, [pressed.name, pressed.value]]
}

const matches = (text: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? text === wanted : wanted.test(text)

function requireOffered(form: PageForm, name: string, values: readonly string[]): void {
  const fields = form.fields.filter((field) => field.name === name)
  const names = [...new Set(form.fields.map((field) => field.name))].join(', ')
  if (fields.length === 0) throw new Error(`there is no field '${name}' in this form, but: ${names}`)
  if (!fields.every((field) => CHOICES.has(field.type))) return
  const missing = values.find((value) => !fields.some((field) => field.value === value))
  if (missing !== undefined) throw new Error(`'${missing}' cannot be chosen for '${name}'`)
}

function valuesOf(form: PageForm, name: string, typed: Typed): readonly string[] {
  const given = typed[name]
  if (given !== undefined) return [given].flat()
  return form.fields
    .filter((field) => field.name === name && (field.chosen || !CHOICES.has(field.type)))
    .map((field) => field.value)
}
