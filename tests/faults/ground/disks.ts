/** Disks of a proof's own, small and mounted for it, where the machine allows that. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'

export type Disk = {
  folder: string
  /** As the kernel does after an error of the disk; false where this kind knows none. */
  fail: () => boolean
  mend: () => boolean
  [Symbol.dispose](): void
}

/** In memory, so big and no bigger. */
export function memoryDisk(place: string, megabytes: number): Disk | null {
  const disk = mounted(path.join(place, 'memory'), ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs'])
  return disk && { ...disk, fail: () => false, mend: () => true }
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
    fail: () => run('mount', '-o', 'remount,abort', folder),
    mend: () => run('umount', folder) && run('mount', ...words, folder),
    [Symbol.dispose]() {
      run('umount', folder)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
