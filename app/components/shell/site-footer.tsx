import { useTranslations } from 'use-intl'

/** What every page ends with: accountability and where to find it. */
export function SiteFooter() {
  const t = useTranslations('layout')
  const links = [
    { href: '/toegankelijkheid', label: t('footer.accessibility') },
    { href: '/privacy', label: t('footer.privacy') },
    { href: '/open-data', label: t('footer.openData') },
    { href: '/.well-known/security.txt', label: t('footer.security') },
  ]
  return (
    <footer className="oh-footer">
      <div className="oh-footer__in">
        <p>
          <strong>{t('product')}</strong> · {t('region')}
          <br />
          {t('footer.promise')}
        </p>
        <nav aria-label={t('footer.label')}>
          <ul>
            {links.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
