import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import { denyImports } from 'vite-env-only'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig({
  plugins: [
    denyImports({ client: { files: ['**/db/**', '**/app/domain/**', '**/app/web/**', '**/app/tasks/**'] } }),
    remix({
      buildDirectory: process.env['BUILD_DIR'] ?? 'build',
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  build: { cssTarget: ['chrome109', 'firefox115', 'safari15'], target: ['chrome109', 'firefox115', 'safari15'], assetsInlineLimit: 0 },
  optimizeDeps: { exclude: ['@node-rs/argon2'] }, // the server's alone; the dev server would bundle it for a browser
  ssr: { noExternal: [/^drizzle-orm/] }, // hundreds of small files: a start would look for each
})
