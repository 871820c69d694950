import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import font from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url'
import { useContext, type ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { NonceContext } from './components/nonce.ts'
import { ErrorPage } from './components/shell/error-page.tsx'
import { SiteFooter } from './components/shell/site-footer.tsx'
import { SiteHeader } from './components/shell/site-header.tsx'
import favicon from './components/theme/favicon.svg?no-inline'
import theme from './components/theme/theme.css?url'
import { currentPerson, type Desk } from './features/identity/current-person.server.ts'
import { unreadFor } from './features/notification/read-notifications.server.ts'
import { load } from './utils/answer.server.ts'

export const links: LinksFunction = () => [
  { rel: 'preload', href: font, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: theme },
  { rel: 'icon', href: favicon, type: 'image/svg+xml' },
]

export const meta: MetaFunction = ({ error }) => [
  { title: isRouteErrorResponse(error) ? `${error.status} | Openhuis` : 'Openhuis' },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const current = await currentPerson(request)
  const actor = current?.actor
  const unread = actor ? await load(() => unreadFor(actor)) : 0
  return { person: current?.person ?? null, unread }
}

export function Layout({ children }: { children: ReactNode }) {
  const locale = useLocale()
  const nonce = useContext(NonceContext)
  const t = useTranslations('layout')
  return (
    <html lang={locale} className="voorbeeld-theme oh-theme">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#143a5e" />
        <Meta />
        <Links />
      </head>
      <body>
        <a href="#inhoud" className="oh-skip">
          {t('skip')}
        </a>
        <Header />
        {children}
        <SiteFooter />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function Portal() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  if (isRouteErrorResponse(error)) return <ErrorPage status={error.status} data={error.data as unknown} />
  return <ErrorPage status={500} data={undefined} />
}

const DESK_PAGES = {
  provider: { label: 'nav.provider', href: '/aanbieder' },
  procurement: { label: 'nav.procurement', href: '/inkoop' },
  legal: { label: 'nav.legal', href: '/juridisch' },
  'contract-management': { label: 'nav.contractManagement', href: '/contractmanagement' },
  admin: { label: 'nav.admin', href: '/beheer' },
} as const satisfies Record<Desk, { label: string; href: string }>

function Header() {
  const t = useTranslations('layout')
  const { pathname, search } = useLocation()
  const { person = null, unread = 0 } = useRouteLoaderData<typeof loader>('root') ?? {}
  const desks = (person?.desks ?? []).map((desk) => ({ href: DESK_PAGES[desk].href, label: t(DESK_PAGES[desk].label) }))
  const links = [
    { href: '/', label: t('nav.start') },
    ...desks,
    ...(person?.desks.includes('provider') ? [{ href: '/organisatie', label: t('nav.organisation') }] : []),
    { href: '/aanbieders', label: t('nav.providers') },
    { href: '/controleer', label: t('nav.verify') },
  ]
  return <SiteHeader links={links} here={pathname} returnTo={`${pathname}${search}`} person={person} unread={unread} />
}
