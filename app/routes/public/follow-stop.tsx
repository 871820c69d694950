import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { Page } from '#app/components/page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { readFollower, stopFollowing } from '#app/features/procedure/follow-procedure.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const title = pageTitle(request, (t) => t('following.stopHeading'))
  const search = new URL(request.url).searchParams
  if (search.has('gestopt')) return { title, follower: null }
  return { title, follower: await load(() => readFollower(tokenOf(request), context.clientAddress)) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const outcome = await attempt({}, () => stopFollowing(tokenOf(request), context.clientAddress))
  return outcome.done ? redirect('/volgen/stoppen?gestopt=1', 303) : outcome.answer
}

const tokenOf = (request: Request) => new URL(request.url).searchParams.get('token') ?? ''

export default function FollowStop() {
  const t = useTranslations('following')
  const { follower } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  if (!follower) {
    return (
      <Page heading={t('stoppedHeading')} lead={t('stoppedLead')} width="text">
        <LinkButton kind="secondary" href="/">
          {t('start')}
        </LinkButton>
      </Page>
    )
  }
  const words = { procedure: follower.title, email: follower.email }
  return (
    <Page heading={t('stopHeading')} lead={t('stopLead', words)} errors={errors} width="text">
      <Form>
        <Button>{t('stop')}</Button>
      </Form>
    </Page>
  )
}
