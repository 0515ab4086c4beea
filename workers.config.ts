/** What works beside the server: each worker as one file of its own, see app/web/workers.ts. */
import { globSync } from 'node:fs'
import { defineConfig } from 'vite'

export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: `${process.env['BUILD_DIR'] ?? 'build'}/workers`,
    target: 'node24',
    rollupOptions: {
      input: Object.fromEntries(globSync('app/**/{worker,*-maker}.ts').map((file) => [file.replace(/\.ts$/, ''), file])),
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: [/^drizzle-orm/] }, // hundreds of small files: a thread would look for each
})
