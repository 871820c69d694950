/** The very hidden sheet that says which template this file is. */
export const META_SHEET = '_openhuis'

/** What the hidden sheet told; all empty when it was removed. */
export type WorkbookMeta = {
  templateVersion: string | undefined
  fingerprint: string | undefined
  applicationNumber: string | undefined
  productCodes: string[]
}
