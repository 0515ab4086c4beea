/** The kept lists of content/wording, as authors read and mend them. */
import { readFileSync } from 'node:fs'

function linesOf(name: string): string[] {
  return readFileSync(`content/wording/${name}`, 'utf8').normalize('NFC').split('\n')
}

/** Words that no Vietnamese dictionary has, below the reasons why they may stand: one written small may also be written large. */
export const exceptions = linesOf('exceptions.md')
  .filter((line) => line.startsWith('- '))
  .flatMap((line) => line.slice(2).split(' '))

/** The rows of the table in a list, without its head. */
export function rowsOf(name: string): string[][] {
  return linesOf(name)
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}
