import { useEffect, useRef, useSyncExternalStore, type RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { SummaryList } from '#app/components/summary-list.tsx'
import { isTyping, SHORTCUTS, type Shortcut } from '../shortcuts.ts'

const OFF = 'openhuis-sneltoetsen-uit'
const CHANGED = 'openhuis-sneltoetsen'

/**
 * Single keys to judge with, once there is script: they only press what stands on the page. They never act while one
 * types, and can be switched off (WCAG 2.1.4).
 */
export function Shortcuts() {
  const t = useTranslations('shortcuts')
  const list = useRef<HTMLDetailsElement>(null)
  const state = useSyncExternalStore(subscribe, stateNow, () => 'no-script')
  useKeys(state === 'on', list)
  if (state === 'no-script') return null
  return (
    <details className="oh-details" ref={list}>
      <summary>{t('summary')}</summary>
      <div className="oh-details__body">
        <SummaryList items={SHORTCUTS.map(({ key, name }) => ({ term: key, value: t(name) }))} />
        <label>
          <input
            type="checkbox"
            checked={state === 'on'}
            onChange={(event) => {
              switchTo(event.currentTarget.checked)
            }}
          />{' '}
          {t('on')}
        </label>
      </div>
    </details>
  )
}

function useKeys(on: boolean, list: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      const shortcut = SHORTCUTS.find((one) => one.key === event.key)
      if (!shortcut || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isTyping(event.target as HTMLElement)) return
      if (act(shortcut, list.current)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('keydown', press)
    }
  }, [on, list])
}

/** Presses what the shortcut stands for; false when it is not on this page. */
function act(shortcut: Shortcut, list: HTMLDetailsElement | null): boolean {
  if (shortcut.name === 'help') return toggle(list)
  const target = document.querySelector<HTMLElement>(shortcut.selector)
  target?.focus()
  target?.click()
  return target !== null
}

function toggle(list: HTMLDetailsElement | null): boolean {
  if (!list) return false
  list.open = !list.open
  list.querySelector('summary')?.focus()
  return true
}

function subscribe(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed)
  return () => {
    window.removeEventListener(CHANGED, changed)
  }
}

const stateNow = () => (localStorage.getItem(OFF) === null ? 'on' : 'off')

function switchTo(on: boolean): void {
  if (on) localStorage.removeItem(OFF)
  else localStorage.setItem(OFF, '1')
  window.dispatchEvent(new Event(CHANGED))
}
