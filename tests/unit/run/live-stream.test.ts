import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { aPause, aRun, FakeBrowser, FakeServer, FakeTab } from './live-fakes'

let server: FakeServer
let browser: FakeBrowser
let open: FakeTab[]

beforeEach(() => {
  vi.useFakeTimers()
  server = new FakeServer()
  browser = new FakeBrowser()
  open = []
})
afterEach(() => {
  for (const tab of open) tab.stop()
  vi.useRealTimers()
})

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)

async function openTab(options: { browser?: FakeBrowser | null; cursor?: number } = {}): Promise<FakeTab> {
  const tab = new FakeTab(server, { browser, ...options })
  open.push(tab)
  await wait(0)
  return tab
}

describe('one stream per browser', () => {
  test('six visible tabs share one stream, and each hears every change once', async () => {
    const tabs = await Promise.all(Array.from({ length: 6 }, () => openTab()))
    expect(server.streams.size).toBe(1)
    server.write(aRun({ number: 1 }))
    await wait(0)
    for (const tab of tabs) expect(tab.numbers()).toEqual([1])
  })

  test('closing the tab that holds the stream hands it to another', async () => {
    const leader = await openTab()
    const other = await openTab()
    leader.stop()
    await wait(0)
    expect(server.streams.size).toBe(1)
    server.write(aRun({ number: 1 }))
    await wait(0)
    expect(leader.numbers()).toEqual([])
    expect(other.numbers()).toEqual([1])
  })

  test('a tab that is hidden gives the stream up; the one in sight takes it', async () => {
    const leader = await openTab()
    const other = await openTab()
    leader.show(false)
    await wait(0)
    expect(server.streams.size).toBe(1)
    server.write(aRun({ number: 1 }))
    await wait(0)
    expect(other.numbers()).toEqual([1])
  })

  test('no stream stays open when every tab is hidden, and none asks', async () => {
    const tab = await openTab()
    tab.show(false)
    await wait(0)
    const asked = server.asked
    await wait(60_000)
    expect(server.streams.size).toBe(0)
    expect(server.asked).toBe(asked)
  })

  test('a tab waiting for its turn leaves the queue when it is hidden', async () => {
    const leader = await openTab()
    const waiting = await openTab()
    waiting.show(false)
    leader.stop()
    await wait(0)
    expect(server.streams.size).toBe(0)
  })
})

describe('nothing is missed', () => {
  test('a tab that joins asks for what changed since its page was made', async () => {
    server.write(aRun({ number: 1 }))
    server.write(aRun({ number: 2 }))
    await openTab({ cursor: 2 })
    const late = await openTab({ cursor: 1 })
    expect(late.numbers()).toEqual([2])
  })

  test('a tab that is seen again catches up once', async () => {
    const tab = await openTab()
    tab.show(false)
    server.write(aRun({ number: 1 }))
    server.write(aRun({ number: 2 }))
    await wait(60_000)
    expect(tab.numbers()).toEqual([])
    tab.show(true)
    await wait(0)
    expect(tab.numbers()).toEqual([1, 2])
  })

  test('a tab whose question failed asks again before it trusts what others tell it', async () => {
    await openTab()
    server.write(aRun({ number: 1 }))
    await wait(0)
    server.isUp = false
    const late = await openTab()
    server.isUp = true
    server.write(aRun({ number: 2 }))
    await wait(0)
    expect(late.numbers()).toEqual([2])
    await wait(2_000)
    expect(late.numbers()).toContain(1)
  })

  test('a stream that breaks is opened again from the newest cursor', async () => {
    const tab = await openTab()
    server.write(aRun({ number: 1 }))
    server.goDown()
    server.isUp = true
    server.write(aRun({ number: 2 }))
    await wait(1_000)
    expect([...server.streams].map(stream => stream.after)).toEqual([2])
    expect(tab.numbers()).toEqual([1, 2])
  })

  test('a server that says goodbye is sought again a second later', async () => {
    await openTab()
    for (const stream of server.streams) stream.emit('bye')
    expect(server.streams.size).toBe(0)
    await wait(1_000)
    expect(server.streams.size).toBe(1)
  })

  test('pauses between attempts grow to fifteen seconds', async () => {
    server.mayStream = false
    const opened = vi.spyOn(server, 'open')
    open.push(new FakeTab(server, { browser }))
    const times: number[] = []
    const start = Date.now()
    for (let second = 0; second <= 45; second++) {
      await wait(second === 0 ? 0 : 1_000)
      while (times.length < opened.mock.calls.length) times.push((Date.now() - start) / 1000)
    }
    expect(times).toEqual([0, 1, 3, 7, 15, 30, 45])
  })
})

describe('a queue that stands still', () => {
  test('every tab hears that it does and that it goes on, although no run changed', async () => {
    const tabs = [await openTab(), await openTab()]
    server.write(aRun({ number: 1 }))
    server.hold(aPause())
    await wait(0)
    expect(tabs.map(tab => tab.pause)).toEqual([aPause(), aPause()])
    server.hold(null)
    await wait(0)
    expect(tabs.map(tab => tab.pause)).toEqual([null, null])
  })

  test('a tab that joins, and one that is seen again, hear of it', async () => {
    const early = await openTab()
    early.show(false)
    server.hold(aPause())
    const late = await openTab()
    expect(late.pause).toEqual(aPause())
    early.show(true)
    await wait(0)
    expect(early.pause).toEqual(aPause())
  })

  test('a tab without a stream hears of it when it asks', async () => {
    const tab = await openTab({ browser: null })
    server.hold(aPause())
    await wait(16_000)
    expect(tab.pause).toEqual(aPause())
  })

  test('an answer that was read before the newest message does not bring an old pause back', async () => {
    const leader = await openTab()
    const other = await openTab()
    server.hold(aPause())
    await wait(0)
    const read = server.answerLater()
    leader.show(false)
    leader.show(true)
    other.show(false)
    other.show(true)
    await wait(0)
    server.hold(null)
    await wait(0)
    read.release()
    await wait(0)
    expect([leader.pause, other.pause]).toEqual([null, null])
  })
})

describe('without a stream', () => {
  test('a browser without locks asks every two seconds while something is under way', async () => {
    const tab = await openTab({ browser: null })
    expect(server.streams.size).toBe(0)
    server.write(aRun({ number: 1, change: 1, state: 'sending' }))
    await wait(16_000)
    expect(tab.states()).toEqual(['sending'])
    server.write(aRun({ number: 1, change: 2, state: 'succeeded' }))
    await wait(2_000)
    expect(tab.states()).toEqual(['succeeded'])
  })

  test('it asks every fifteen seconds or so when nothing is under way', async () => {
    await openTab({ browser: null })
    const asked = server.asked
    await wait(60_000)
    expect(server.asked - asked).toBeGreaterThanOrEqual(3)
    expect(server.asked - asked).toBeLessThanOrEqual(4)
  })

  test('where streams are refused, one tab asks and tells the others', async () => {
    server.mayStream = false
    const leader = await openTab()
    const other = await openTab()
    server.write(aRun({ number: 1, state: 'sending' }))
    await wait(16_000)
    const asked = server.asked
    await wait(10_000)
    expect(server.asked - asked).toBe(5)
    expect(leader.numbers()).toEqual([1])
    expect(other.numbers()).toEqual([1])
  })
})

describe('a silent server', () => {
  test('a short silence is not worth a word', async () => {
    const tab = await openTab()
    server.goDown()
    await wait(2_000)
    server.isUp = true
    await wait(10_000)
    expect(tab.isLost).toBe(false)
  })

  test('after some seconds every tab knows, and knows when it is back', async () => {
    const leader = await openTab()
    const other = await openTab()
    server.goDown()
    await wait(8_000)
    expect([leader.isLost, other.isLost]).toEqual([true, true])
    server.isUp = true
    await wait(16_000)
    expect([leader.isLost, other.isLost]).toEqual([false, false])
  })
})
