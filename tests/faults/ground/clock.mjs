// Loaded before the server: its clock is the machine's, moved by as many milliseconds as the file says at the moment it is asked.
import { readFileSync } from 'node:fs'

const file = process.env.CLOCK_FILE
const trueNow = Date.now.bind(Date)

Date.now = () => trueNow() + Number(readFileSync(file, 'utf8'))
globalThis.Date = new Proxy(Date, {
  construct: (target, words, asked) => Reflect.construct(target, words.length > 0 ? words : [target.now()], asked),
})
