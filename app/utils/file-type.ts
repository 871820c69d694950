/** Kinds of file that evidence may have; told by their first bytes, never by their name. */
export type AcceptedType = { mediaType: string; extension: string }

const TYPES: (AcceptedType & { starts: number[] })[] = [
  { mediaType: 'application/pdf', extension: 'pdf', starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/png', extension: 'png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/jpeg', extension: 'jpg', starts: [0xff, 0xd8, 0xff] },
]

/** What these bytes are, or undefined when they are none of the accepted kinds. */
export function fileTypeOf(bytes: Uint8Array): AcceptedType | undefined {
  return TYPES.find((type) => type.starts.every((byte, index) => bytes[index] === byte))
}

const MAXIMUM_NAME = 120

/** A file name that is safe to show and to offer: no path, no control or bidi characters, a known extension. */
export function safeFileName(name: string, extension: string): string {
  const base = (name.split(/[\\/]/).pop() ?? '')
    .toWellFormed()
    .normalize('NFC')

    .replace(/[\u0000-\u001f\u007f"<>:|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/g, '')
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .replace(/^\.+/, '')
    .trim()
  return `${Array.from(base || 'document')
    .slice(0, MAXIMUM_NAME)
    .join('')}.${extension}`
}
