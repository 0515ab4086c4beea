/** Reads by the grammar of RFC 5424 §6 and the frames of RFC 6587 §3.4.1; whatever strays from them throws. */
type Message = {
  priority: number
  time: string
  host: string
  program: string
  kind: string
  data: Map<string, Map<string, string>>
  text: string
}

const head =
  /^<(0|[1-9]\d{0,2})>1 (\d{4}-(?:0[1-9]|1[0-2])-[0-3]\d+T[0-2]\d:[0-5]\d:[0-5]\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d)) ([!-~]{1,255}) ([!-~]{1,48}) ([!-~]{1,128}) ([!-~]{1,32}) /

export function parsed(message: string): Message {
  const [whole, priority, time = '', host = '', program = '', , kind = ''] = head.exec(message) ?? stray(message)
  if (Number(priority) > 191) stray(message)
  const { data, rest } = structured(message.slice(whole.length))
  if (rest !== '' && !rest.startsWith(' ')) stray(rest)
  return { priority: Number(priority), time, host, program, kind, data, text: rest.slice(1) }
}

function structured(text: string): { data: Message['data']; rest: string } {
  if (text.startsWith('-')) return { data: new Map(), rest: text.slice(1) }
  const data: Message['data'] = new Map()
  let rest = text
  do {
    const [opening, id = ''] = /^\[([^\u0000-\u0020="\]\u007f-\uffff]{1,32})/.exec(rest) ?? stray(rest)
    if (data.has(id) || !/^[^@]+@\d+$/.test(id)) stray(id)
    const values = new Map<string, string>()
    rest = rest.slice(opening.length)
    const parameter = /^ ([^\u0000-\u0020="\]\u007f-\uffff]{1,32})="((?:[^"\\\]]|\\["\\\]])*)"/
    for (let next = parameter.exec(rest); next; next = parameter.exec(rest)) {
      values.set(next[1] ?? '', (next[2] ?? '').replace(/\\(["\\\]])/g, '$1'))
      rest = rest.slice(next[0].length)
    }
    if (!rest.startsWith(']')) stray(rest)
    rest = rest.slice(1)
    data.set(id, values)
  } while (rest.startsWith('['))
  return { data, rest }
}

/** `MSG-LEN SP MSG`, one after another; a last one that is still on its way is left out. */
export function framesOf(bytes: Buffer): string[] {
  const frames: string[] = []
  for (let at = 0; at < bytes.length; ) {
    const [digits, length] = /^([1-9]\d*) /.exec(bytes.subarray(at, at + 12).toString('latin1')) ?? []
    if (!digits) return bytes.length - at < 12 ? frames : stray(bytes.subarray(at, at + 40).toString())
    const end = at + digits.length + Number(length)
    if (end > bytes.length) return frames
    frames.push(bytes.subarray(at + digits.length, end).toString())
    at = end
  }
  return frames
}

function stray(text: string): never {
  throw new Error(`not by the grammar: ${text}`)
}
