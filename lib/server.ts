import { Worker } from 'node:worker_threads'
export function boot() {
  const w = new Worker(new URL('./provider/sample/w.ts', import.meta.url))
  w.on('message', m => { process.stdout.write('WORKER ' + JSON.stringify(m) + '\n') })
  w.on('error', e => { process.stdout.write('ERR ' + e + '\n') })
  w.postMessage('x')
}
