import { createContext } from 'react'

/** The nonce that lets the page's own scripts run. Empty in the browser, which hides it from scripts anyway. */
export const NonceContext = createContext('')
