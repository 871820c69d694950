import { useEffect, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { formatClock } from '#app/utils/format-date.ts'

const TICK_MS = 1_000
const AGAIN_MS = 60_000
const NEAR_MS = 24 * 3_600_000

/** True in the last day before a deadline: then a page shows the clock that counts. */
export function isNearDeadline(now: Date, until: Date): boolean {
  return until.getTime() > now.getTime() && until.getTime() - now.getTime() <= NEAR_MS
}

/**
 * The time of the portal, to the second. The server writes it; where there is script it goes on from there by the
 * stopwatch of the browser (never its clock) and asks the server again every minute and whenever somebody comes back
 * to the page.
 */
export function ServerClock({ now }: { now: Date }) {
  const t = useTranslations('common.clock')
  const locale = useLocale()
  const shown = usePortalTime(now)
  return (
    <div className="oh-clock" role="group" aria-label={t('label')}>
      <span>
        {t('now')}{' '}
        <time className="oh-clock__time" dateTime={shown.at.toISOString()}>
          {formatClock(shown.at, locale)}
        </time>
      </span>
      <span className="oh-muted">
        {t('meaning')} {shown.ticking ? null : t('still')}
      </span>
    </div>
  )
}

/** A known instant and what the stopwatch of the browser said at that instant. */
type Fix = { at: number; stopwatch: number }

function usePortalTime(now: Date): { at: Date; ticking: boolean } {
  const [shown, setShown] = useState({ at: now, ticking: false })
  useEffect(() => {
    let fix: Fix = { at: now.getTime(), stopwatch: performance.now() }
    const tick = () => {
      setShown({ at: new Date(fix.at + performance.now() - fix.stopwatch), ticking: true })
    }
    const ask = () => {
      void askServer().then((found) => {
        fix = found ?? fix
      })
    }
    const cameBack = () => {
      if (document.visibilityState === 'visible') ask()
    }
    ask()
    const [ticking, asking] = [setInterval(tick, TICK_MS), setInterval(ask, AGAIN_MS)]
    document.addEventListener('visibilitychange', cameBack)
    return () => {
      clearInterval(ticking)
      clearInterval(asking)
      document.removeEventListener('visibilitychange', cameBack)
    }
  }, [now])
  return shown
}

/** The server's clock now: what it answered, set halfway the time the question took. */
async function askServer(): Promise<Fix | undefined> {
  const begun = performance.now()
  try {
    const answer = await fetch('/tijd', { cache: 'no-store' })
    if (!answer.ok) return undefined
    const { now } = (await answer.json()) as { now: string }
    return { at: Date.parse(now), stopwatch: (begun + performance.now()) / 2 }
  } catch {
    return undefined
  }
}
