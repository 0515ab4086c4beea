/** Passes messages on to a collector: over UDP (RFC 5426), TCP (RFC 6587, octets counted) or TLS (RFC 5425). Nobody waits for it: what does not fit the queue is dropped and counted. */
import { createSocket } from 'node:dgram'
import { connect as connectPlain, isIP, type Socket } from 'node:net'
import { connect as connectSecurely } from 'node:tls'

export type Sender = { send(message: string): void; queued(): number; end(): Promise<void>; sent: number; dropped: number }

const longestQueue = 10_000
/** Seconds before another try, doubling up to the last. */
const patience = { first: 1, last: 60 }

export function senderTo(address: URL): Sender {
  return address.protocol === 'syslog+udp:' ? overDatagrams(address) : overStream(address)
}

function overDatagrams(address: URL): Sender {
  const host = hostOf(address)
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4')
  socket.on('error', () => undefined)
  socket.unref()
  let waiting = 0
  const sender: Sender = {
    sent: 0,
    dropped: 0,
    queued: () => waiting,
    send(message) {
      if (waiting >= longestQueue) return void sender.dropped++
      waiting++
      socket.send(message, Number(address.port || 514), host, (problem) => {
        waiting--
        if (problem) sender.dropped++
        else sender.sent++
      })
    },
    async end() {
      await waitUntil(() => waiting === 0)
      socket.close()
    },
  }
  return sender
}

function overStream(address: URL): Sender {
  const queue: string[] = []
  let socket: Socket | null = null
  let isReady = false
  let seconds = patience.first
  let ending = false

  const connect = () => {
    if (ending) return
    const to = { host: hostOf(address), port: Number(address.port || (address.protocol === 'syslog+tls:' ? 6514 : 514)) }
    const ready = () => {
      isReady = true
      seconds = patience.first
      flush()
    }
    const named = isIP(to.host) ? to : { ...to, servername: to.host }
    const next = address.protocol === 'syslog+tls:' ? connectSecurely(named, ready) : connectPlain(to, ready)
    socket = next
    next.unref()
    next.resume() // a collector says nothing; what it says is not kept
    next.on('drain', flush)
    next.on('error', () => undefined)
    next.once('close', () => {
      isReady = false
      setTimeout(connect, seconds * 1000).unref()
      seconds = Math.min(seconds * 2, patience.last)
    })
  }
  const flush = () => {
    while (socket && isReady && !socket.writableNeedDrain && queue.length > 0) {
      const message = queue.shift() ?? ''
      socket.write(`${Buffer.byteLength(message)} ${message}`, (problem) => {
        if (problem) sender.dropped++
        else sender.sent++
      })
    }
  }
  const sender: Sender = {
    sent: 0,
    dropped: 0,
    queued: () => queue.length,
    send(message) {
      if (queue.length >= longestQueue) return void sender.dropped++
      queue.push(message)
      flush()
    },
    async end() {
      await waitUntil(() => !isReady || (queue.length === 0 && socket?.writableLength === 0))
      ending = true
      socket?.end()
    },
  }
  connect()
  return sender
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '')
}

/** At most two seconds: an ending server does not wait for a collector that does not listen. */
async function waitUntil(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 40 && !isSo(); turn++) await new Promise((resolve) => setTimeout(resolve, 50))
}
