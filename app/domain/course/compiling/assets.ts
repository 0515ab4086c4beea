/** Images and downloads that lie beside a course's pages. */
import path from 'node:path'
import { imageSize } from 'image-size'
import { type Fault, finderOf } from './faults.ts'
import { hashOfBytes, type SourceFile } from './files.ts'

export type Asset = { path: string; mime: string; bytes: Uint8Array; hash: string; width?: number; height?: number }

const images: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
}
const downloads: Record<string, string> = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.zip': 'application/zip',
}
const largestImage = 500 * 1024
const largestDownload = 10 * 1024 * 1024

export function assetsOf(files: SourceFile[], faults: Fault[]): Asset[] {
  return files.flatMap((file) => {
    if (file.path.endsWith('.md') && !file.path.includes('/')) return []
    const fault = finderOf(faults, file.path)
    const folder = file.path.split('/', 1)[0]
    const extension = path.extname(file.path).toLowerCase()
    const mime = folder === 'images' ? images[extension] : folder === 'files' ? downloads[extension] : undefined
    if (!mime || file.path.split('/').length !== 2) {
      fault(folder === 'images' ? 'imageType' : folder === 'files' ? 'downloadType' : 'strangeFile', 1, { file: file.path })
      return []
    }
    const largest = folder === 'images' ? largestImage : largestDownload
    if (file.bytes.length > largest)
      fault('fileTooLarge', 1, { file: file.path, kilobytes: Math.ceil(file.bytes.length / 1024), most: largest / 1024 })
    const size = folder === 'images' ? sizeOf(file.bytes) : {}
    if (size === null) fault('imageUnreadable', 1, { file: file.path })
    return [{ path: file.path.normalize('NFC'), mime, bytes: file.bytes, hash: hashOfBytes(file.bytes), ...size }]
  })
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | null {
  try {
    const { width, height } = imageSize(bytes)
    return width && height ? { width: Math.round(width), height: Math.round(height) } : null
  } catch {
    return null
  }
}
