/** GET /courses/:slug/files/:hash/:name: an image, shown; a download, handed over. It never changes. */
import { materialOf } from '#app/domain/course/materials.ts'
import { anyone } from '#app/web/doors.ts'

export const loader = anyone(async ({ params }) => {
  const { mime, bytes, path } = await materialOf(params['slug'], params['hash'])
  const name = path.split('/').at(-1) ?? 'file'
  const kind = mime.startsWith('image/') ? 'inline' : 'attachment'
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': mime,
      'Content-Disposition': `${kind}; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'public, max-age=31536000, immutable',
    },
  })
})
