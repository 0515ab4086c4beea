/** Images and downloads that lie beside a course's pages. */
import path from 'node:path'
import { imageSize } from 'image-size'
import { downloadKinds, imageKinds } from './asset-kinds.ts'
import { type Fault, type FaultFinder, finderOf } from './faults.ts'
import { hashOfBytes, lineOfStrangeBytes, type SourceFile, textOf } from './files.ts'
import { readSvg, type Size } from './svg.ts'

export type Asset = { path: string; mime: string; bytes: Uint8Array; hash: string; width?: number; height?: number }

const folders = {
  images: { kinds: imageKinds, strange: 'imageType', most: 500 * 1024 },
  files: { kinds: downloadKinds, strange: 'downloadType', most: 10 * 1024 * 1024 },
} as const
const mostPixels = 5000

export function assetsOf(files: SourceFile[], faults: Fault[]): Asset[] {
  return files.filter((file) => !isPage(file)).flatMap((file) => assetOf(file, finderOf(faults, file.path)) ?? [])
}

function isPage(file: SourceFile): boolean {
  return file.path.endsWith('.md') && !file.path.includes('/')
}

function assetOf(file: SourceFile, fault: FaultFinder): Asset | null {
  const [folderName = '', ...names] = file.path.split('/')
  const folder = folderName === 'images' || folderName === 'files' ? folders[folderName] : null
  const kind = folder?.kinds[path.extname(file.path).toLowerCase()]
  if (!folder || !kind || names.length !== 1) {
    fault(folder?.strange ?? 'strangeFile', 1, { file: file.path })
    return null
  }
  const asset = { path: file.path.normalize('NFC'), mime: kind.mime, bytes: file.bytes, hash: hashOfBytes(file.bytes) }
  const { length } = file.bytes
  if (length > folder.most) fault('fileTooLarge', 1, { file: file.path, kilobytes: Math.ceil(length / 1024), most: folder.most / 1024 })
  else if (!kind.holds(Buffer.from(file.bytes))) fault('wrongContent', 1, { file: file.path, ending: path.extname(file.path) })
  else if (folderName === 'images') return { ...asset, ...sizeOf(file, fault) }
  return asset
}

function sizeOf(file: SourceFile, fault: FaultFinder): Size | null {
  const size = file.path.toLowerCase().endsWith('.svg') ? sizeOfDrawing(file, fault) : sizeOfPixels(file, fault)
  if (size && Math.max(size.width, size.height) > mostPixels) fault('hugeImage', 1, { ...size, most: mostPixels })
  return size
}

function sizeOfDrawing(file: SourceFile, fault: FaultFinder): Size | null {
  const text = textOf(file)
  if (text === null) fault('notUtf8', lineOfStrangeBytes(file.bytes))
  return text === null ? null : readSvg(text, fault)
}

function sizeOfPixels(file: SourceFile, fault: FaultFinder): Size | null {
  try {
    const { width, height } = imageSize(file.bytes)
    if (width && height) return { width, height }
  } catch {
    // told below
  }
  fault('imageUnreadable', 1)
  return null
}
