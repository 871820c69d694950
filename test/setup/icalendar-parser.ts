/**
 * Reads an iCalendar object as RFC 5545 says, written apart from the code that makes it and far stricter than any
 * calendar: line ends, folding, escapes, the properties a component must have, values by their type. Throws on the
 * first thing that is not allowed.
 */

export type Property = { name: string; parameters: Record<string, string>; value: string }
export type Component = { name: string; properties: Property[]; components: Component[] }

const NAME = /^[A-Z][A-Z0-9-]*$/
const DATE_TIME = /^\d{8}T\d{6}Z$/

export function parseCalendar(bytes: Uint8Array): Component {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  if (/[^\r]\n|\r[^\n]|^\n/.test(text) || !text.endsWith('\r\n')) throw new Error('a line does not end with CRLF')
  const physical = text.slice(0, -2).split('\r\n')
  for (const line of physical)
    if (new TextEncoder().encode(line).length > 75) throw new Error(`more than 75 octets: ${line}`)
  const [first, ...rest] = unfold(physical)
  if (first !== 'BEGIN:VCALENDAR') throw new Error('does not begin with a calendar')
  const lines = [first, ...rest]
  const calendar = readComponent(lines)
  if (lines.length > 0) throw new Error('something follows the calendar')
  for (const event of calendar.components) checkEvent(event)
  return calendar
}

function unfold(lines: string[]): string[] {
  const unfolded: string[] = []
  for (const line of lines) {
    if (!/^[ \t]/.test(line)) {
      unfolded.push(line)
      continue
    }
    const folded = unfolded.pop()
    if (folded === undefined) throw new Error('a fold without a line')
    unfolded.push(folded + line.slice(1))
  }
  return unfolded
}

function readComponent(lines: string[]): Component {
  const begin = property(lines.shift() ?? '')
  const component: Component = { name: begin.value, properties: [], components: [] }
  for (;;) {
    const [line] = lines
    if (line === undefined) throw new Error(`${component.name} does not end`)
    if (line === `END:${component.name}`) {
      lines.shift()
      return component
    }
    if (line.startsWith('BEGIN:')) component.components.push(readComponent(lines))
    else component.properties.push(property(lines.shift() ?? ''))
  }
}

function property(line: string): Property {
  const [, head = '', value = ''] = /^([^:]+):(.*)$/s.exec(line) ?? []
  const [name = '', ...given] = head.split(';')
  if (!NAME.test(name)) throw new Error(`no property: ${line}`)
  if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(value)) throw new Error(`a control character in ${name}`)
  const parameters = Object.fromEntries(given.map((one) => one.split('=') as [string, string]))
  return { name, parameters, value }
}

/** The text of a TEXT value; throws on a bare separator or an escape that does not exist. */
export function textValue(value: string): string {
  let text = ''
  for (let index = 0; index < value.length; index += 1) {
    const sign = value.charAt(index)
    if (sign === ';' || sign === ',') throw new Error(`a bare ${sign} in: ${value}`)
    if (sign !== '\\') {
      text += sign
      continue
    }
    index += 1
    const escaped = ({ '\\': '\\', ';': ';', ',': ',', n: '\n', N: '\n' } as const)[value.charAt(index)]
    if (escaped === undefined) throw new Error(`no such escape in: ${value}`)
    text += escaped
  }
  return text
}

export function valueOf(component: Component, name: string): string {
  const found = component.properties.filter((one) => one.name === name)
  if (found.length !== 1) throw new Error(`${component.name} has ${String(found.length)} times ${name}`)
  return found[0]?.value ?? ''
}

function checkEvent(event: Component): void {
  if (event.name !== 'VEVENT') throw new Error(`unexpected ${event.name}`)
  if (valueOf(event, 'UID') === '') throw new Error('an event without UID')
  if (!DATE_TIME.test(valueOf(event, 'DTSTAMP'))) throw new Error('DTSTAMP is not in UTC')
  if (!/^\d+$/.test(valueOf(event, 'SEQUENCE'))) throw new Error('SEQUENCE is no number')
  const start = event.properties.find(({ name }) => name === 'DTSTART')
  const shape = start?.parameters.VALUE === 'DATE' ? /^\d{8}$/ : DATE_TIME
  if (!shape.test(valueOf(event, 'DTSTART'))) throw new Error('DTSTART has another form')
  if (!['CONFIRMED', 'CANCELLED'].includes(valueOf(event, 'STATUS'))) throw new Error('STATUS is unknown')
  for (const name of ['SUMMARY', 'DESCRIPTION']) textValue(valueOf(event, name))
}
