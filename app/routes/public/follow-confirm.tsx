import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { Page } from '#app/components/page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { confirmFollowing, readConfirmation } from '#app/features/procedure/follow-procedure.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { slug, title, email, confirmed } = await load(() => readConfirmation(tokenOf(request), context.clientAddress))
  return {
    title: pageTitle(request, (t) => t('following.confirmHeading')),
    slug,
    procedureTitle: title,
    email,
    confirmed,
  }
}

/** Only a press on the button confirms: programs that look at the links in a mail follow nothing. */
export async function action({ request, context }: ActionFunctionArgs) {
  const token = tokenOf(request)
  const outcome = await attempt({}, () => confirmFollowing(token, context.clientAddress))
  return outcome.done ? redirect(`/volgen/bevestigen?token=${encodeURIComponent(token)}`, 303) : outcome.answer
}

const tokenOf = (request: Request) => new URL(request.url).searchParams.get('token') ?? ''

export default function FollowConfirm() {
  const t = useTranslations('following')
  const { slug, procedureTitle, email, confirmed } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const words = { procedure: procedureTitle, email }
  return (
    <Page
      heading={confirmed ? t('confirmedHeading') : t('confirmHeading')}
      lead={confirmed ? t('confirmedLead', words) : t('confirmLead', words)}
      errors={errors}
      width="text"
    >
      {confirmed ? (
        <LinkButton kind="secondary" href={`/procedures/${slug}`}>
          {t('back')}
        </LinkButton>
      ) : (
        <Form>
          <Button>{t('confirm')}</Button>
        </Form>
      )}
    </Page>
  )
}
