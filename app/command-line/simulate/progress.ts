/** Tells how far a stage is. */
export type Progress = {
  stage: (name: string, total: number) => { done: () => void }
  say: (text: string) => void
}

const WIDTH = 24
const LINE_EVERY_MS = 5_000

/** A bar that fills in a terminal; plain lines, not too many, anywhere else. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
  const bar = stream.isTTY
  return {
    say: (text) => stream.write(`${bar ? '\r\u001b[K' : ''}${text}\n`),
    stage: (name, total) => {
      let [count, lastLine] = [0, performance.now()]
      const show = () => {
        const ended = count === total
        if (bar) stream.write(`\r\u001b[K${barOf(count, total)} ${name}${ended ? '\n' : ''}`)
        else if (ended || performance.now() - lastLine > LINE_EVERY_MS) {
          lastLine = performance.now()
          stream.write(`${name}: ${String(count)} of ${String(total)}\n`)
        }
      }
      return {
        done: () => {
          count += 1
          show()
        },
      }
    },
  }
}

/** The bar itself: filled up to the share that is done. */
function barOf(count: number, total: number): string {
  const filled = total === 0 ? WIDTH : Math.round((count / total) * WIDTH)
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${String(count)}/${String(total)}`
}
