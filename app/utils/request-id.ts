/**
 * The header by which everything done for one page knows that it belongs together. The web process sets it itself on
 * every request: what a client sends under this name is thrown away.
 */
export const REQUEST_ID = 'x-openhuis-request'
