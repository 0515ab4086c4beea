/** How a command is typed here: by npm, or as a program of an offline bundle. */
import { existsSync } from 'node:fs'

const isBundle = existsSync('bundle.json')

export function typed(command: string): string {
  if (isBundle) return `./${command.replace(':', '-')}`
  return command === 'start' ? 'npm start' : `npm run ${command}`
}

/** As what is to be typed before further words. */
export function typedBefore(command: string): string {
  return isBundle ? typed(command) : `${typed(command)} --`
}
