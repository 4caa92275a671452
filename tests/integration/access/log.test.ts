import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

const secrets = {
  WISGATE_API_KEY: 'sk-canary"with-a-quote',
  APP_SECRET: 'canary-secret-that-is-long-enough-to-be-taken',
  ACCESS: 'password',
  ACCESS_PASSWORD: 'canary password',
  DATABASE_URL: 'postgres://me:canary@db/proofsheet',
}

/** What a process with these settings prints when it runs the code with `log`. */
function printed(code: string, vars: Record<string, string>): string {
  const program = `import('./lib/log.ts').then(({ log }) => { ${code} })`
  return execFileSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', '-e', program], {
    env: { PATH: process.env.PATH, NODE_ENV: 'test', ...vars },
    encoding: 'utf8',
  })
}

describe('the log', () => {
  it('holds no secret, wherever one turns up, and no words of a person', () => {
    const quoted = Object.values(secrets).filter(text => text.includes('canary'))
    const code = `
      for (const text of ${JSON.stringify(quoted)}) {
        log.info(text)
        log.error({ err: new Error('refused ' + text), deep: { er: { url: 'x' + text + 'y' } } }, 'failed')
      }
      log.info({ prompt: 'a private prompt', run: { prompt: 'a private prompt', values: { Subject: 'a private word' } } }, 'made')
    `
    const text = printed(code, secrets)
    const lines = text
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines).toHaveLength(9)
    expect(lines[0]).toMatchObject({ msg: '[redacted]' })
    expect(text).not.toMatch(/canary|private/)
  })

  it('is as talkative as LOG_LEVEL says', () => {
    const code = "log.debug('quiet'); log.info('usual'); log.error('loud')"
    expect(printed(code, {})).toMatch(/^[^\n]*usual[^\n]*\n[^\n]*loud[^\n]*\n$/)
    expect(printed(code, { LOG_LEVEL: 'error' })).not.toContain('usual')
  })

  it('still speaks where the settings are wrong', () => {
    expect(printed("log.error('loud')", { ACCESS: 'open' })).toContain('loud')
  })
})
