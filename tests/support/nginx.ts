import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './commands.mjs'
import { freePort } from './free-port'
import { waitForAnswer } from './wait-for-answer'

const program = ['nginx', '/usr/sbin/nginx'].find(name => spawnSync(name, ['-v']).status === 0)

/** Whether nginx is installed here; on Debian `apt-get install nginx-light` does it. */
export const hasNginx = program !== undefined

/** The proxy of docs/deploy in front of two servers: only its addresses are others. */
export async function startNginx(ports: [number, number]): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'proofsheet-nginx-'))
  const port = await freePort()
  const site = readFileSync(join(root, 'docs/deploy/nginx.team.conf'), 'utf8')
    .replace('first:3000', `127.0.0.1:${ports[0]}`)
    .replace('second:3000', `127.0.0.1:${ports[1]}`)
    .replace('listen 8080', `listen 127.0.0.1:${port}`)
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    name => `${name}_temp_path ${folder}/${name};`,
  )
  const whole = `daemon off; pid ${folder}/pid; error_log ${folder}/error.log; worker_processes 1;
events {}
http { access_log off; ${places.join(' ')}
${site}
}`
  await mkdir(join(folder, 'logs'))
  await writeFile(join(folder, 'nginx.conf'), whole)
  const server = spawn(program ?? 'nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' })
  const exit = once(server, 'exit')
  const quit = () => server.kill('SIGTERM')
  process.once('exit', quit)
  const url = `http://127.0.0.1:${port}`
  await waitForAnswer(`${url}/healthz`)
  return {
    url,
    stop: async () => {
      process.off('exit', quit)
      quit()
      await exit
      await rm(folder, { recursive: true, force: true })
    },
  }
}
