/** The words that no screen shows by itself: a browser never loads them. */
export { default as emails } from './en/emails.json'
export { default as audit } from './en/audit.json'
