import { expect, test } from 'vitest'
import { traceDisk } from '@/tests/support/faults/disk-calls'
import { onStage, pressed, pressOf, rested } from '@/tests/support/faults/stage'

/** Each of the calls in this order, whatever else comes in between. */
function expectInOrder(calls: string[], order: RegExp[]): void {
  let from = 0
  for (const wanted of order) {
    const found = calls.findIndex((call, place) => place >= from && wanted.test(call))
    expect(
      found,
      `${wanted} after:\n${calls.slice(0, from).join('\n')}\nin:\n${calls.slice(from).join('\n')}`,
    ).not.toBe(-1)
    from = found + 1
  }
}

test('everything is on the disk before what relies on it, as the operating system was asked', context =>
  onStage(async ({ start }) => {
    const server = await start()
    const trace = await traceDisk(server)
    if (!trace) return context.skip('strace is not installed or may not look here')
    const run = await rested(server, await pressed(server, pressOf('a power cut may come')))
    const calls = await trace.stop()
    expect(run.state).toBe('succeeded')
    expectInOrder(calls, [
      // The run and its reservation, the claim, and that a request is about to leave.
      /^sync .*-wal$/,
      /^sync .*-wal$/,
      /^sync .*-wal$/,
      /^connect$/,
      /^sync .*\/spool\/[^/]+\.part$/,
      /^rename .*\/spool\/[^/.]+$/,
      /^sync .*\/spool$/,
      /^sync .*-wal$/,
      /^sync .*\.part$/,
      /^rename .*\/originals\/..\/[0-9a-f]{64}$/,
      /^sync .*\/originals\/..$/,
      /^sync .*-wal$/,
    ])
    const connect = calls.indexOf('connect')
    expect(calls.slice(0, connect).filter(call => call.endsWith('-wal'))).toHaveLength(3)
  }))
