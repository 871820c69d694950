/** Entry of the reading thread: plain JavaScript, so that it starts from source and beside a bundled server alike. */
import { parentPort } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { parseWorkbook } = await import('./parse-workbook.server.ts')

parentPort.on('message', async (bytes) => {
  parentPort.postMessage({ parsed: await parseWorkbook(bytes) })
})
parentPort.postMessage({ ready: true })
