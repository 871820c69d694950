const END = '%%EOF'
/** Each means hashing the file; a file of ours has fewer. */
const MOST_ENDS = 12

/**
 * Where the file might have ended before something was added: after every end-of-file mark, with and without the line
 * end behind it. The last few only: a stranger's file may hold thousands.
 */
export function revisionEnds(file: Uint8Array): number[] {
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const ends: number[] = []
  for (let at = text.lastIndexOf(END); at >= 0 && ends.length < MOST_ENDS;) {
    const end = at + END.length
    if (file[end] === 0x0d && file[end + 1] === 0x0a) ends.push(end + 2)
    if (file[end] === 0x0a || file[end] === 0x0d) ends.push(end + 1)
    ends.push(end)
    at = at === 0 ? -1 : text.lastIndexOf(END, at - 1)
  }
  return ends.filter((end) => end < file.length).reverse()
}
