import { Body, Button, Container, Head, Heading, Hr, Html, Link, Text } from '@react-email/components'
import type { CSSProperties, ReactNode } from 'react'
import type { MailWords } from './template.ts'

/** The parts every mail is made of. Colours are those of the screens; mail programs want them on each element. */
const FONT = '"Source Sans 3", "Segoe UI", Arial, sans-serif'
const INK = '#1c2733'
const BLUE = '#143a5e'

const STYLES = {
  body: { backgroundColor: '#f3f5f7', margin: 0, fontFamily: FONT, color: INK },
  container: { backgroundColor: '#ffffff', maxWidth: '600px', margin: '24px auto', padding: '32px' },
  product: { color: BLUE, fontSize: '16px', fontWeight: 700, margin: '0 0 24px' },
  heading: { color: BLUE, fontSize: '24px', lineHeight: '30px', margin: '0 0 16px' },
  text: { fontSize: '17px', lineHeight: '26px', margin: '0 0 16px' },
  button: { backgroundColor: BLUE, color: '#ffffff', fontSize: '17px', padding: '12px 20px', borderRadius: '4px' },
  small: { fontSize: '14px', lineHeight: '21px', color: '#4a5866', margin: '16px 0', wordBreak: 'break-word' },
  link: { color: BLUE, textDecoration: 'underline' },
  rule: { borderColor: '#d5dbe1', margin: '24px 0 8px' },
} satisfies Record<string, CSSProperties>

type MailLayoutProps = { words: MailWords; heading: string; name?: string | undefined; children: ReactNode }

/** The frame of a mail: product, heading, greeting, content, and who sent it. */
export function MailLayout({ words: { t, locale, stopLink }, heading, name, children }: MailLayoutProps) {
  const greeting = name === undefined ? t('emails.layout.greetingPlain') : t('emails.layout.greeting', { name })
  const sender = { product: t('layout.product'), region: t('layout.region') }
  return (
    <Html lang={locale}>
      <Head>
        <title>{heading}</title>
      </Head>
      <Body style={STYLES.body}>
        <Container style={STYLES.container}>
          <Text style={STYLES.product}>{sender.product}</Text>
          <Heading as="h1" style={STYLES.heading}>
            {heading}
          </Heading>
          <Paragraph>{greeting}</Paragraph>
          {children}
          <Hr style={STYLES.rule} />
          <Text style={STYLES.small}>{t('emails.layout.footer', sender)}</Text>
          {stopLink === undefined ? null : (
            <Text style={STYLES.small}>
              {t('emails.layout.following')}{' '}
              <Link href={stopLink} style={STYLES.link}>
                {t('emails.layout.stop')}
              </Link>
            </Text>
          )}
        </Container>
      </Body>
    </Html>
  )
}

export function Paragraph({ children }: { children: ReactNode }) {
  return <Text style={STYLES.text}>{children}</Text>
}

/** A fact with its name, on a line of its own. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Text style={{ ...STYLES.text, wordBreak: 'break-word' }}>
      <strong>{name}</strong>: {children}
    </Text>
  )
}

/** The one thing to do, as a button and as an address that can be copied. */
export function Action({ words: { t }, href, label }: { words: MailWords; href: string; label: string }) {
  return (
    <>
      <Button href={href} style={STYLES.button}>
        {label}
      </Button>
      <Text style={STYLES.small} data-skip-in-text="true">
        {t('emails.layout.link', { link: href })}
      </Text>
    </>
  )
}
