import { request } from 'node:http'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outputTokens } from '@/lib/provider/price'
import { defaultPrices, priceOf } from '@/lib/provider/price-table'
import { type SampleProvider, startSampleProvider } from '@/lib/provider/sample/server'

/** From source, the painting thread needs what the tests' own loader does: TypeScript and the `@/` alias. */
const execArgv = ['--import', 'tsx']

let provider: SampleProvider

beforeAll(async () => {
  provider = await startSampleProvider({ delayMs: 0, execArgv })
})
afterAll(() => provider.close())

const canonical = { model: 'gpt-image-2', prompt: 'A teal mountain', n: 1, size: '256x256' }

const ask = (body: object | string) =>
  fetch(`${provider.baseUrl}/images/generations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

const picturesOf = async (body: object): Promise<Buffer[]> => {
  const answer = await (await ask(body)).json()
  return answer.data.map(({ b64_json }: { b64_json: string }) => Buffer.from(b64_json, 'base64'))
}

const refusalOf = async (body: object | string) => {
  const answer = await ask(body)
  return { status: answer.status, ...(await answer.json()).error }
}

describe('the sample provider', () => {
  it('answers the canonical body with a picture of the asked size', async () => {
    const [picture] = await picturesOf(canonical)
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 256, height: 256 })
  })

  it('answers as many pictures as were asked for, none like another', async () => {
    const pictures = await picturesOf({ ...canonical, n: 3 })
    expect(new Set(pictures.map(picture => picture.toString('base64'))).size).toBe(3)
  })

  it('gives other pictures when the same prompt is run again', async () => {
    expect(await picturesOf(canonical)).not.toEqual(await picturesOf(canonical))
  })

  it.each(['png', 'jpeg', 'webp'])('writes %s when asked to', async format => {
    const [picture] = await picturesOf({ ...canonical, size: '512x256', output_format: format })
    expect(await sharp(picture).metadata()).toMatchObject({ format, width: 512, height: 256 })
  })

  it('makes a square of 1024 when the size is left to it', async () => {
    const [picture] = await picturesOf({ ...canonical, size: 'auto' })
    expect(await sharp(picture).metadata()).toMatchObject({ width: 1024, height: 1024 })
  })

  it('counts the tokens the real model would', async () => {
    const { usage } = await (await ask({ ...canonical, n: 2, quality: 'low' })).json()
    const price = priceOf(defaultPrices, 'gpt-image-2')
    const each = price && outputTokens({ width: 256, height: 256 }, 'low', price)
    expect(usage).toEqual({ input_tokens: 4, output_tokens: 2 * (each ?? 0), total_tokens: 4 + 2 * (each ?? 0) })
  })

  it('takes about the time it was told to', async () => {
    const slow = await startSampleProvider({ delayMs: 400, execArgv })
    const began = performance.now()
    await fetch(`${slow.baseUrl}/images/generations`, { method: 'POST', body: JSON.stringify(canonical) })
    expect(performance.now() - began).toBeGreaterThan(290)
    await slow.close()
  })

  it('lists the models it answers for', async () => {
    const { data } = await (await fetch(`${provider.baseUrl}/models`)).json()
    expect(data.map(({ id }: { id: string }) => id)).toContain('gpt-image-2')
  })

  it('refuses a prompt the real one would not draw, and says why', async () => {
    expect(await refusalOf({ ...canonical, prompt: 'A knight covered in gore' })).toMatchObject({
      status: 400,
      code: 'moderation_blocked',
      moderation_details: { categories: ['violence'] },
    })
  })

  it.each([
    ['{"model":', null],
    ['[]', null],
  ])('refuses %s, which is no JSON object', async (body, param) => {
    expect(await refusalOf(body)).toMatchObject({ status: 400, param })
  })

  it('refuses a body over 1 MB', async () => {
    expect(await refusalOf({ ...canonical, prompt: 'x'.repeat(1_100_000) })).toMatchObject({ status: 413 })
  })

  it('answers 404 at any other address', async () => {
    expect((await fetch(`${provider.baseUrl}/images/edits`, { method: 'POST' })).status).toBe(404)
  })

  it('stays up when a client hangs up in the middle', async () => {
    await hangUp(`${provider.baseUrl}/images/generations`, JSON.stringify({ ...canonical, size: '1024x1024', n: 10 }))
    expect(await picturesOf(canonical)).toHaveLength(1)
  })

  it('stops answering when it is closed', async () => {
    const brief = await startSampleProvider({ delayMs: 0 })
    await brief.close()
    await expect(fetch(`${brief.baseUrl}/models`)).rejects.toThrow()
  })
})

/** Sends a request and cuts the connection as soon as the body has left. */
const hangUp = (url: string, body: string): Promise<void> =>
  new Promise(resolve => {
    const call = request(url, { method: 'POST' })
    call.on('error', () => {})
    call.on('close', resolve)
    call.end(body, () => call.destroy())
  })
