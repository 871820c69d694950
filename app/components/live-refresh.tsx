import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

const PERIOD_MS = 30_000

/** Where there is script, reads the page's data again every half minute, or as often as told, while somebody looks. */
export function LiveRefresh({ everyMs = PERIOD_MS }: { everyMs?: number | undefined }) {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') revalidate()
    }, everyMs)
    return () => {
      clearInterval(timer)
    }
  }, [revalidate, everyMs])
  return null
}
