// Speaks as lib/image/decoder-process.mjs does, and dies or falls silent over the pictures that are named so.
import { writeFile } from 'node:fs/promises'

process.on('disconnect', () => process.exit())
process.on('message', async ({ from, to }) => {
  if (from === 'deadly') process.kill(process.pid, 'SIGSEGV')
  else if (from === 'broken') process.send({ error: 'this is no picture' })
  else if (from !== 'endless') {
    await writeFile(to, String(process.pid))
    process.send({ error: null })
  }
})
