/** Disks of a test's own, small and mounted for it, where the machine allows that. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'

export type Disk = { folder: string; again: () => boolean; [Symbol.dispose](): void }

/** In memory, so big and no bigger. */
export function memoryDisk(place: string, megabytes: number): Disk | null {
  return mounted(path.join(place, 'memory'), ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs'])
}

/** In a file: the kernel forbids writing to this kind as it does where a real disk fails. */
export function fileDisk(place: string, megabytes: number): Disk | null {
  const image = path.join(place, 'disk.img')
  return run('truncate', '-s', `${megabytes}M`, image) && run('mkfs.ext4', '-q', '-F', image)
    ? mounted(path.join(place, 'file'), ['-o', 'loop', image])
    : null
}

export function run(command: string, ...words: string[]): boolean {
  return spawnSync(command, words, { stdio: 'ignore' }).status === 0
}

function mounted(folder: string, words: string[]): Disk | null {
  mkdirSync(folder)
  if (!run('mount', ...words, folder)) return null
  return {
    folder,
    again: () => run('umount', folder) && run('mount', ...words, folder),
    [Symbol.dispose]() {
      run('umount', folder)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
