/** `[[Ctrl]] + [[C]]`: keys as they stand on the keyboard. */
import type { MarkedExtension } from 'marked'
import { escaped } from './plain.ts'

const key = /^\[\[([^[\]\n]{1,30})\]\](?![([])/

export const keyCaps: MarkedExtension = {
  extensions: [
    {
      name: 'key',
      level: 'inline',
      start: (text) => text.indexOf('[['),
      tokenizer(text) {
        const [raw, cap] = key.exec(text) ?? []
        return raw === undefined || cap === undefined ? undefined : { type: 'key', raw, cap: cap.trim() }
      },
      renderer: ({ cap }) => `<kbd>${escaped(String(cap))}</kbd>`,
    },
  ],
}
