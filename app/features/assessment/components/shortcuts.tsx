import { useEffect, useRef, useSyncExternalStore, type RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { SummaryList } from '#app/components/summary-list.tsx'
import { isChanged, isTyping, LEAVING, SHORTCUTS, type Shortcut } from '../shortcuts.ts'

const OFF = 'openhuis-sneltoetsen-uit'
const CHANGED = 'openhuis-sneltoetsen'

/**
 * Single keys to judge with, once there is script: they only press what stands on the page. They never act while one
 * types, ask before they leave what was not saved, and can be switched off (WCAG 2.1.4).
 */
export function Shortcuts() {
  const t = useTranslations('shortcuts')
  const list = useRef<HTMLDetailsElement>(null)
  const state = useSyncExternalStore(subscribe, stateNow, () => 'no-script')
  useKeys(state === 'on', list, t('unsaved'))
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

function useKeys(on: boolean, list: RefObject<HTMLDetailsElement | null>, unsaved: string): void {
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent) => {
      const shortcut = meantBy(event)
      if (!shortcut) return
      if (LEAVING.has(shortcut.name) && hasUnsaved() && !window.confirm(unsaved)) return
      if (act(shortcut, list.current)) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('keydown', press)
    }
  }, [on, list, unsaved])
}

/** The shortcut that a key stands for here; nothing while one types, or with a key of the browser. */
function meantBy(event: KeyboardEvent): Shortcut | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return undefined
  if (isTyping(event.target as HTMLElement)) return undefined
  return SHORTCUTS.find((one) => one.key === event.key)
}

/** True when something was typed or chosen since the page came, or the page came back because it was not saved. */
function hasUnsaved(): boolean {
  const controls = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'main form[method="post"] :is(textarea, input:not([type="hidden"]))',
  )
  return document.querySelector('.oh-errors') !== null || [...controls].some(isChanged)
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
