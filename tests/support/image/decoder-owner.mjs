// A process that has a decoder and can be killed: it tells the decoder's id and waits.
import { fork } from 'node:child_process'

const decoder = fork(process.argv[2], { stdio: 'inherit' })
process.send(decoder.pid)
setInterval(() => {}, 60_000)
