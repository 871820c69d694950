import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { localPath } from '#app/features/identity/redirect-target.ts'
import { DEFAULT_LOCALE, isLocale } from '#app/i18n/locale.ts'
import { localeCookie } from '#app/i18n/locale.server.ts'
import { publicUrl } from '#app/utils/env.server.ts'
import { readForm, typedFields } from '#app/utils/form.server.ts'

export function loader() {
  return redirect('/')
}

/** Keeps the chosen language and goes back to the page the visitor came from. */
export async function action({ request }: ActionFunctionArgs) {
  const { locale, redirectTo } = typedFields(await readForm(request))
  const cookie = localeCookie(isLocale(locale) ? locale : DEFAULT_LOCALE, publicUrl().startsWith('https:'))
  return redirect(localPath(redirectTo, '/'), { status: 303, headers: { 'Set-Cookie': cookie } })
}
