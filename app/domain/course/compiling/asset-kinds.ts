/** Which files a course may carry: by their ending, and by what they really hold. */

export type AssetKind = { mime: string; holds: (bytes: Buffer) => boolean }

const begins =
  (...starts: string[]) =>
  (bytes: Buffer) =>
    starts.some((start) => bytes.subarray(0, start.length).toString('latin1') === start)
const zip = begins('PK\u0003\u0004')
/** An Office file is a zip with its own folder in it. */
const office = (folder: string) => (bytes: Buffer) => zip(bytes) && bytes.includes(`${folder}/`)
const isText = (bytes: Buffer) => begins('\u00ff\u00fe', '\u00fe\u00ff')(bytes) || !bytes.includes(0)
const openXml = 'application/vnd.openxmlformats-officedocument'

export const imageKinds: Record<string, AssetKind> = {
  '.svg': { mime: 'image/svg+xml', holds: (bytes) => bytes.includes('<svg') },
  '.png': { mime: 'image/png', holds: begins('\u0089PNG\r\n\u001a\n') },
  '.jpg': { mime: 'image/jpeg', holds: begins('\u00ff\u00d8\u00ff') },
  '.jpeg': { mime: 'image/jpeg', holds: begins('\u00ff\u00d8\u00ff') },
  '.webp': { mime: 'image/webp', holds: (bytes) => begins('RIFF')(bytes) && begins('WEBP')(bytes.subarray(8)) },
  '.gif': { mime: 'image/gif', holds: begins('GIF87a', 'GIF89a') },
}

export const downloadKinds: Record<string, AssetKind> = {
  '.pdf': { mime: 'application/pdf', holds: begins('%PDF-') },
  '.docx': { mime: `${openXml}.wordprocessingml.document`, holds: office('word') },
  '.xlsx': { mime: `${openXml}.spreadsheetml.sheet`, holds: office('xl') },
  '.pptx': { mime: `${openXml}.presentationml.presentation`, holds: office('ppt') },
  '.csv': { mime: 'text/csv; charset=utf-8', holds: isText },
  '.txt': { mime: 'text/plain; charset=utf-8', holds: isText },
  '.zip': { mime: 'application/zip', holds: zip },
}
