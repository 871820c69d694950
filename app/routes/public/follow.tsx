import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { PUBLIC } from '#app/features/identity/actor.ts'
import { actingProvider } from '#app/features/identity/current-person.server.ts'
import { emailOnlySchema } from '#app/features/identity/identity.schema.ts'
import { FollowProcedure } from '#app/features/procedure/components/follow-procedure.tsx'
import { readFollowing, setFollowing } from '#app/features/procedure/follow-as-provider.server.ts'
import { askFollowing } from '#app/features/procedure/follow-procedure.server.ts'
import { localeFromRequest } from '#app/i18n/locale.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseTyped, readForm, typedFields } from '#app/utils/form.server.ts'
import { found } from '#app/utils/refusal.ts'
import { findPublishedProcedure } from '#db/queries/procedure.queries.ts'
import { inTransaction } from '#db/transaction.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const slug = params.slug ?? ''
  const { content } = await load(async () =>
    found(await inTransaction(PUBLIC, (db) => findPublishedProcedure(db, slug))),
  )
  const provider = await load(() => actingProvider(request))
  return {
    title: pageTitle(request, (t) => t('following.heading')),
    slug,
    procedureTitle: content.title,
    sent: new URL(request.url).searchParams.has('verstuurd'),
    following: provider ? await load(() => readFollowing(provider, slug)) : ('visitor' as const),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const slug = params.slug ?? ''
  const typed = typedFields(await readForm(request))
  const provider = await load(() => actingProvider(request))
  if (provider) {
    const outcome = await attempt(typed, () => setFollowing(provider, slug, typed.follows === 'yes'))
    return outcome.done ? redirect(`/procedures/${slug}#volgen`, 303) : outcome.answer
  }
  const parsed = parseTyped(typed, emailOnlySchema)
  if (!parsed.valid) return parsed.answer
  const follower = { slug, email: parsed.value.email, locale: localeFromRequest(request) }
  const outcome = await attempt(typed, () => askFollowing(follower, context.clientAddress))
  return outcome.done ? redirect(`/procedures/${slug}/volgen?verstuurd=1`, 303) : outcome.answer
}

export default function Follow() {
  const t = useTranslations('following')
  const { slug, procedureTitle, sent, following } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const procedure = { href: `/procedures/${slug}`, label: procedureTitle }
  if (sent) {
    return (
      <Page heading={t('sentHeading')} lead={t('sentLead')} breadcrumb={[procedure]} width="text">
        <LinkButton kind="secondary" href={procedure.href}>
          {t('back')}
        </LinkButton>
      </Page>
    )
  }
  return (
    <Page heading={t('heading')} lead={procedureTitle} breadcrumb={[procedure]} errors={errors} width="text">
      <FollowProcedure slug={slug} following={following} />
    </Page>
  )
}
