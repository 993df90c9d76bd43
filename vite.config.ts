// Builds the page. Icons are picked from their package at build time; nothing is fetched at run time.
import { defineConfig } from 'vite'
import { iconsPlugin } from './client/icons/icons-plugin.ts'

export default defineConfig({
  root: 'client',
  plugins: [iconsPlugin()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
})
