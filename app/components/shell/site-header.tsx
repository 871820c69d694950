import { useTranslations } from 'use-intl'
import { Icon } from '../icon.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Logo } from './logo.tsx'

export type HeaderLink = { href: string; label: string }
export type HeaderPerson = { name: string; providerName?: string | undefined }

export type SiteHeaderProps = {
  links: readonly HeaderLink[]
  /** Path of this page. */
  here: string
  /** Path and query to come back to after the language changed. */
  returnTo: string
  person: HeaderPerson | null
  /** How many notifications this person has not read. */
  unread: number
}

/**
 * Product, region, where one can go, who is signed in. On a phone all of it folds into a menu that opens without
 * script; the folded and the unfolded form are both in the page and the style sheet shows one of them.
 */
export function SiteHeader(props: SiteHeaderProps) {
  const t = useTranslations('layout')
  return (
    <header className="oh-header">
      <div className="oh-header__bar">
        <a href="/" className="oh-brand">
          <Logo />
          <span>
            <span className="oh-brand__name">{t('product')}</span>
            <span className="oh-brand__region">{t('region')}</span>
          </span>
        </a>
        <div className="oh-header__tools">
          <Tools {...props} />
        </div>
        <details className="oh-menu">
          <summary>
            <Icon name="menu" />
            {t('menu')}
          </summary>
          <div className="oh-menu__body">
            <HeaderLinks {...props} />
            <Tools {...props} />
          </div>
        </details>
      </div>
      <div className="oh-header__nav">
        <HeaderLinks {...props} />
      </div>
    </header>
  )
}

/** Pages that are reached from a page of the navigation without lying below its address. */
const REACHED_FROM: Readonly<Record<string, readonly string[]>> = {
  '/aanbieder': ['/aanmeldingen', '/overeenkomsten'],
}

/** True for the page itself, what lies below it and what is reached from it; the start page only for itself. */
export function leadsHere(href: string, here: string): boolean {
  if (href === '/') return here === '/'
  return [href, ...(REACHED_FROM[href] ?? [])].some((start) => here === start || here.startsWith(`${start}/`))
}

function HeaderLinks({ links, here }: SiteHeaderProps) {
  const t = useTranslations('layout')
  return (
    <nav aria-label={t('mainNavigation')}>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} aria-current={leadsHere(link.href, here) ? 'page' : undefined}>
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Tools({ person, returnTo, unread }: SiteHeaderProps) {
  const t = useTranslations('layout')
  return (
    <>
      <LanguageSwitch returnTo={returnTo} />
      {person ? (
        <>
          <a href="/meldingen" className="oh-tool oh-notices">
            <Icon name="bell" />
            {t('notifications')}
            {unread > 0 ? (
              <span className="oh-count">
                {unread}
                <span className="oh-visually-hidden"> {t('unread')}</span>
              </span>
            ) : null}
          </a>
          <div className="oh-person">
            <Icon name="person" />
            <span>
              <span className="oh-visually-hidden">{t('signedInAs')} </span>
              <span className="oh-person__name">{person.name}</span>
              {person.providerName ? <span className="oh-person__for">{person.providerName}</span> : null}
            </span>
            <form method="post" action="/uitloggen">
              <button type="submit" className="oh-tool">
                {t('signOut')}
              </button>
            </form>
          </div>
        </>
      ) : (
        <a href="/inloggen" className="oh-tool oh-tool--strong">
          {t('signIn')}
        </a>
      )}
    </>
  )
}
