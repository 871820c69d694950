import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { signOut } from '#app/features/identity/sign-out.server.ts'

/** Signing out changes something, so only a form can do it; a link here leads to the start page. */
export function loader() {
  return redirect('/')
}

export async function action({ request }: ActionFunctionArgs) {
  return redirect('/inloggen?melding=uitgelogd', { status: 303, headers: await signOut(request.headers) })
}
