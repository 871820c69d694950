import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'
import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { NonceContext } from './components/nonce.ts'
import { TIME_ZONE } from './i18n/locale.ts'
import { localeFromRequest } from './i18n/locale.server.ts'
import { messagesFor } from './i18n/messages.ts'

declare module '@remix-run/server-runtime' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged
  interface AppLoadContext {
    /** Lets the page's own scripts run under the content security policy; fresh for every answer. */
    cspNonce: string
    /** Where the request comes from, after trusted proxies; limits on guessing count by it. */
    clientAddress: string
  }
}

type Rendering = { request: Request; status: number; headers: Headers; context: EntryContext; nonce: string }

// Remix calls with five positional arguments.
// eslint-disable-next-line max-params
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  return renderPage({ request, status, headers, context, nonce: loadContext.cspNonce })
}

/** Renders the whole page before the first byte leaves, so that the status says what the page says. */
function renderPage({ request, status, headers, context, nonce }: Rendering): Promise<Response> {
  const locale = localeFromRequest(request)
  let finalStatus = status
  return new Promise((resolve, reject) => {
    const page = (
      <NonceContext.Provider value={nonce}>
        <IntlProvider locale={locale} messages={messagesFor(locale)} timeZone={TIME_ZONE}>
          <RemixServer context={context} url={request.url} nonce={nonce} />
        </IntlProvider>
      </NonceContext.Provider>
    )
    const { pipe } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        const body = new PassThrough()
        headers.set('Content-Type', 'text/html; charset=utf-8')
        headers.set('Content-Language', locale)
        // What somebody saw here must not be found in the browser afterwards (ASVS 5.0 V14.3.2).
        headers.set('Cache-Control', 'no-store')
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status: finalStatus }))
        pipe(body)
      },
      onShellError: reject,
      onError(error) {
        finalStatus = 500
        report(request, error)
      },
    })
  })
}

/** Called by Remix for whatever a loader or action throws that is no answer; refusals never come here, and what Remix itself refuses (405) is no error of ours. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (!request.signal.aborted && !isRouteErrorResponse(error)) report(request, error)
}

/** One line for the operator: what failed where, without the query, which may hold personal data. */
function report(request: Request, error: unknown): void {
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const line = { level: 'error', method: request.method, path: new URL(request.url).pathname, cause }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}
