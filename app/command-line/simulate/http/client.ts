import { setTimeout as pause } from 'node:timers/promises'
import { fillIn, type Entries, type PageForm, type Typed } from './form.ts'
import { readPage, type Page } from './page.ts'

/** A file somebody sends with a form. */
export type SentFile = { field: string; name: string; mediaType: string; bytes: Uint8Array }

/** What the portal answered in the end, redirects followed as a browser does. */
export type Answer = {
  status: number
  /** Path and query of the page that came. */
  address: string
  bytes: Uint8Array
  page: Page
}

/** What is counted of all requests together. */
export type Traffic = { requests: number; lost: number; errors: string[] }

/** A press of a button that can be pressed again, with exactly the same content. */
export type Press = { address: string; body: BodyInit; headers: Record<string, string> }

const LONGEST_ROUTE = 8
/** How long somebody keeps trying when the portal does not answer, and how long they wait in between. */
const PATIENCE = { tries: 120, pauseMs: 500 }

/** "Come back in a moment" is taken at its word; of an error the second and third time tell whether it stays. */
const triesAfter = ({ status }: Response) => (status === 503 ? PATIENCE.tries : 3)

export type Client = ReturnType<typeof newClient>

/**
 * One person with a browser of their own: cookies, redirects, forms. A page that is asked while the portal does not
 * answer is asked again until it does; a form is sent again only by who asks for it (`press`).
 */
export function newClient(base: URL, traffic: Traffic) {
  const cookies = new Map<string, string>()

  async function once(address: string, init: RequestInit): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = {
      ...(init.headers as Record<string, string>),
      cookie,
      origin: base.origin,
      'accept-language': 'nl',
    }
    traffic.requests += 1
    const response = await fetch(new URL(address, base), { ...init, headers, redirect: 'manual' })
    keep(cookies, response)
    if (response.status >= 500)
      traffic.errors.push(`${String(response.status)} ${init.method ?? 'GET'} ${placeOf(address)}`)
    return response
  }

  async function patiently(address: string): Promise<Response> {
    for (let tries = 1; ; tries += 1) {
      try {
        const response = await once(address, {})
        if (response.status < 500 || tries >= triesAfter(response)) return response
        await response.arrayBuffer()
      } catch (error) {
        traffic.lost += 1
        if (tries >= PATIENCE.tries) throw error
      }
      await pause(PATIENCE.pauseMs)
    }
  }

  /** Follows redirects to the page they end at. */
  async function follow(first: Response, address: string): Promise<Answer> {
    let [response, at] = [first, address]
    for (let steps = 0; isRedirect(response); steps += 1) {
      if (steps > LONGEST_ROUTE) throw new Error(`${at} leads nowhere`)
      await response.arrayBuffer()
      at = pathOf(new URL(response.headers.get('location') ?? '/', new URL(at, base)))
      response = await patiently(at)
    }
    return answerOf(response, at)
  }

  async function open(address: string): Promise<Answer> {
    return follow(await patiently(address), address)
  }

  /** Opens a page that must be there. */
  async function visit(address: string): Promise<Answer> {
    const answer = await open(address)
    if (answer.status >= 400)
      throw new Error(`${address} answers ${String(answer.status)}: ${answer.page.text.slice(0, 300)}`)
    return answer
  }

  /** Presses once: the first answer, without following it. Rejects when the connection is lost. */
  function press({ address, body, headers }: Press, signal?: AbortSignal): Promise<Response> {
    return once(address, { method: 'POST', body, headers, ...(signal ? { signal } : {}) })
  }

  /** Fills in a form of a page that was opened, sends it and gives the page that follows, also a refusal. */
  async function send(from: Answer, filled: Filled): Promise<Answer> {
    const prepared = prepare(from, filled)
    if (prepared.method === 'get') return open(prepared.press.address)
    return follow(await press(prepared.press), prepared.press.address)
  }

  /** As `send`, and throws when the portal refuses. */
  async function submit(from: Answer, filled: Filled): Promise<Answer> {
    const answer = await send(from, filled)
    if (answer.status >= 400)
      throw new Error(`${from.address}: ${String(answer.status)} ${answer.page.alerts.join(' | ').slice(0, 300)}`)
    return answer
  }

  return {
    open,
    visit,
    press,
    follow,
    send,
    submit,
    forget: () => {
      cookies.clear()
    },
  }
}

/** What is done with a form: which one (the one with this field or button), what is typed, and the button. */
export type Filled = { typed?: Typed; button?: string | RegExp; files?: readonly SentFile[]; with?: string }

/** The request that a filled-in form makes; throws when the page has no such form. */
export function prepare(
  from: Answer,
  { typed = {}, button, files = [], with: field }: Filled,
): { method: 'get' | 'post'; press: Press } {
  const form = chosenForm(from, { field: field ?? Object.keys(typed)[0] ?? files[0]?.field, button })
  const entries = fillIn(form, typed, button)
  const address = form.action === '' ? from.address : form.action
  if (form.method === 'get') {
    const query = new URLSearchParams(entries.map(([name, value]) => [name, value])).toString()
    return { method: 'get', press: { address: `${address.split('?')[0] ?? ''}?${query}`, body: '', headers: {} } }
  }
  return { method: 'post', press: { address, ...bodyOf(form, entries, files) } }
}

function chosenForm(
  from: Answer,
  wanted: { field: string | undefined; button: string | RegExp | undefined },
): PageForm {
  const { field, button } = wanted
  const found = from.page.forms.find(
    (form) =>
      (field === undefined || form.fields.some((one) => one.name === field)) &&
      (button === undefined ||
        form.buttons.some(({ text }) => (typeof button === 'string' ? text === button : button.test(text)))),
  )
  if (found) return found
  throw new Error(
    `${from.address} ('${from.page.heading}') has no form with ${field ?? ''} ${String(button ?? '')}: ${from.page.alerts.join(' | ').slice(0, 300)}`,
  )
}

function bodyOf(form: PageForm, entries: Entries, files: readonly SentFile[]): Pick<Press, 'body' | 'headers'> {
  if (!form.multipart) {
    const body = new URLSearchParams(entries.map(([name, value]) => [name, value])).toString()
    return { body, headers: { 'content-type': 'application/x-www-form-urlencoded' } }
  }
  const body = new FormData()
  for (const [name, value] of entries) body.append(name, value)
  for (const { field, name, mediaType, bytes } of files)
    body.append(field, new Blob([bytes as BlobPart], { type: mediaType }), name)
  return { body, headers: {} }
}

async function answerOf(response: Response, address: string): Promise<Answer> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  let page: Page | undefined
  return {
    status: response.status,
    address,
    bytes,
    get page() {
      return (page ??= readPage(new TextDecoder().decode(bytes)))
    },
  }
}

const isRedirect = (response: Response) => response.status >= 300 && response.status < 400
const pathOf = (url: URL) => `${url.pathname}${url.search}`
/** An address without ids, to count by. */
const placeOf = (address: string) => (address.split('?')[0] ?? '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')

function keep(cookies: Map<string, string>, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = '', ...attributes] = line.split(';')
    const at = pair.indexOf('=')
    const [name, value] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
    const ended = value === '' || attributes.some((one) => /^\s*max-age=0\s*$/i.test(one))
    if (ended) cookies.delete(name)
    else cookies.set(name, value)
  }
}
