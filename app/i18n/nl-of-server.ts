/** The words that no screen shows by itself: a browser never loads them. The same lines stand in the other language. */
export { default as emails } from './nl/emails.json'
export { default as audit } from './nl/audit.json'
