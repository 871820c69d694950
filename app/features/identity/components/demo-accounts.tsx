import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Section } from '#app/components/section.tsx'
import type { DemoTask } from '../demo-accounts.ts'

type Account = { name: string; email: string; task: DemoTask | 'provider'; kvkNumber: string }

/** Who one can be in the demo region; each button signs in. */
export function DemoAccounts({ password, accounts }: { password: string; accounts: readonly Account[] }) {
  const t = useTranslations('identity.demo')
  return (
    <Section heading={t('heading')} lead={t('lead', { password })}>
      <DataTable
        caption={t('caption')}
        captionHidden
        rows={accounts}
        rowKey={(account) => account.email}
        columns={[
          { key: 'name', header: t('name'), rowHeader: true, cell: (account) => account.name },
          {
            key: 'task',
            header: t('task'),
            cell: ({ task, kvkNumber }) => t(`tasks.${task}`, { kvkNumber }),
          },
          { key: 'email', header: t('email'), cell: (account) => account.email },
          {
            key: 'use',
            header: t('use'),
            cell: ({ name, email }) => (
              <Form inline label={t('as', { name })}>
                <HiddenField name="email" value={email} />
                <HiddenField name="password" value={password} />
                <Button kind="secondary">
                  {t.rich('button', { name, who: (text) => <span className="oh-visually-hidden">{text}</span> })}
                </Button>
              </Form>
            ),
          },
        ]}
      />
      <p>
        <a href="/postbus">{t('postbox')}</a>
      </p>
    </Section>
  )
}
