/** Messages to a collector: read by the grammar of RFC 5424, over each way to send them. */
import { createSocket } from 'node:dgram'
import { readFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { createServer as createSecureServer, getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterEach, describe, expect, test } from 'vitest'
import type { SecurityEvent } from '#app/domain/security/storing.ts'
import { messageOf } from '#app/web/syslog/message.ts'
import { type Sender, senderTo } from '#app/web/syslog/sending.ts'
import { framesOf, parsed } from './syslog-grammar.ts'

const pem = readFileSync('tests/web/localhost.pem', 'utf8')
const known = getCACertificates('default')
const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const event: SecurityEvent = {
  id: '0199f0c2-0000-7000-8000-000000000001',
  at: new Date('2026-11-23T01:00:00.123Z'),
  lastAt: new Date('2026-11-23T01:09:00.000Z'),
  event: 'signIn.failed',
  outcome: 'failed',
  actorId: null,
  personId: 'person-1',
  subjectKind: 'account',
  subjectId: 'account-1',
  nameHash: null,
  address: '203.0.113.7',
  shortenedAt: null,
  requestId: 'request-1',
  times: 3,
  detail: { suspended: 0 },
}

describe('A message', () => {
  test('says priority, time, program and event in its head, and the rest as structured data', () => {
    const { priority, time, program, kind, data } = parsed(messageOf(event))
    expect([priority, time, program, kind]).toEqual([84, '2026-11-23T01:00:00.123Z', 'tap-huan', 'signIn.failed'])
    expect(data.get('tapHuan@32473')).toEqual(
      new Map(
        Object.entries({
          id: event.id,
          outcome: 'failed',
          personId: 'person-1',
          subjectKind: 'account',
          subjectId: 'account-1',
          address: '203.0.113.7',
          requestId: 'request-1',
          times: '3',
          lastAt: '2026-11-23T01:09:00.000Z',
          'detail-suspended': '0',
        }),
      ),
    )
  })

  test.each(['"]\\ x', 'dòng một\ndòng hai\u0000', '[a b="c"]', '\u{1f338}'.repeat(150), '] - <34>1 '])('holds against %j', (odd) => {
    const { data, kind } = parsed(messageOf({ ...event, event: odd, subjectId: odd, detail: { [odd]: odd } }))
    expect(kind).toMatch(/^[\u0021-\u007e]{1,32}$/)
    const value = data.get('tapHuan@32473')?.get('subjectId') ?? ''
    expect(value).toBe(odd.slice(0, 200).replace(/\p{Cc}/gu, ' '))
  })

  test('is short enough for a datagram that every collector takes', () => {
    expect(Buffer.byteLength(messageOf({ ...event, detail: { role: 'administrator', deed: 'x'.repeat(300) } }))).toBeLessThan(2048)
  })
})

describe('Over UDP', () => {
  test('each message is a datagram', async () => {
    const received: string[] = []
    const collector = createSocket('udp4', (message) => received.push(message.toString()))
    await new Promise<void>((resolve) => collector.bind(0, '127.0.0.1', resolve))
    closing.push(() => collector.close())
    const sender = kept(senderTo(new URL(`syslog+udp://127.0.0.1:${collector.address().port}`)))
    for (let turn = 0; turn < 20; turn++) sender.send(messageOf({ ...event, times: turn }))
    await until(() => received.length === 20)
    expect(received.map((message) => parsed(message).data.get('tapHuan@32473')?.get('times'))).toEqual(
      Array.from({ length: 20 }, (_, turn) => String(turn)),
    )
    expect(sender).toMatchObject({ sent: 20, dropped: 0 })
  })
})

describe('Over TCP', () => {
  test('messages come in order, their octets counted', async () => {
    const { port, frames } = await collector()
    const sender = kept(senderTo(new URL(`syslog+tcp://127.0.0.1:${port}`)))
    for (let turn = 0; turn < 500; turn++) sender.send(messageOf({ ...event, times: turn, subjectId: 'Lạng Sơn\n12 ' }))
    await until(() => frames().length === 500)
    expect(frames().map((message) => Number(parsed(message).data.get('tapHuan@32473')?.get('times')))).toEqual(
      Array.from({ length: 500 }, (_, turn) => turn),
    )
    expect(sender).toMatchObject({ sent: 500, dropped: 0 })
  })

  test('what is sent while the collector is away waits for it', async () => {
    const first = await collector()
    const sender = kept(senderTo(new URL(`syslog+tcp://127.0.0.1:${first.port}`)))
    sender.send(messageOf(event))
    await until(() => first.frames().length === 1)
    await first.close()
    await new Promise((resolve) => setTimeout(resolve, 100))
    sender.send(messageOf({ ...event, times: 77 }))
    const again = await collector(first.port)
    await until(() => again.frames().length === 1)
    expect(
      parsed(again.frames()[0] ?? '')
        .data.get('tapHuan@32473')
        ?.get('times'),
    ).toBe('77')
  })

  test('a collector that never comes costs no more than the queue, and what is dropped is counted', async () => {
    const { port, close } = await collector()
    await close()
    const sender = kept(senderTo(new URL(`syslog+tcp://127.0.0.1:${port}`)))
    const begun = performance.now()
    for (let turn = 0; turn < 10_500; turn++) sender.send('x')
    expect(performance.now() - begun).toBeLessThan(1000)
    expect([sender.queued(), sender.dropped]).toEqual([10_000, 500])
  })
})

describe('Over TLS', () => {
  test('a collector that proves who it is hears all; one that cannot hears nothing', async () => {
    const { port, frames } = await collector(0, true)
    const wary = kept(senderTo(new URL(`syslog+tls://localhost:${port}`)))
    wary.send(messageOf(event))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect([frames().length, wary.queued(), wary.sent]).toEqual([0, 1, 0])
    setDefaultCACertificates([pem])
    closing.push(() => setDefaultCACertificates(known))
    const trusting = kept(senderTo(new URL(`syslog+tls://localhost:${port}`)))
    for (let turn = 0; turn < 50; turn++) trusting.send(messageOf({ ...event, times: turn }))
    await until(() => frames().length === 50)
    expect(
      parsed(frames()[49] ?? '')
        .data.get('tapHuan@32473')
        ?.get('times'),
    ).toBe('49')
  })

  test('one at an address, which is no name, is told none', async () => {
    const warnings: string[] = []
    const hear = ({ message }: Error) => warnings.push(message)
    process.on('warning', hear)
    closing.push(() => process.off('warning', hear))
    const { frames, port } = await collector(0, true)
    setDefaultCACertificates([pem])
    closing.push(() => setDefaultCACertificates(known))
    kept(senderTo(new URL(`syslog+tls://127.0.0.1:${port}`))).send(messageOf(event))
    await until(() => frames().length === 1)
    expect(warnings).toEqual([])
  })
})

/** A collector over TCP or TLS, and what it has read so far. */
async function collector(at = 0, secured = false) {
  const sockets = new Set<Socket>()
  const pieces: Buffer[] = []
  const hear = (socket: Socket) => {
    sockets.add(socket)
    socket.on('data', (piece) => pieces.push(piece))
    socket.on('error', () => undefined)
  }
  const server = secured ? createSecureServer({ key: pem, cert: pem }, hear) : createServer(hear)
  await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve))
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => server.close(resolve))
  }
  closing.push(close)
  return { port: (server.address() as AddressInfo).port, frames: () => framesOf(Buffer.concat(pieces)), close }
}

function kept(sender: Sender): Sender {
  closing.push(() => sender.end())
  return sender
}

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !isSo(); turn++) await new Promise((resolve) => setTimeout(resolve, 25))
  expect(isSo()).toBe(true)
}
