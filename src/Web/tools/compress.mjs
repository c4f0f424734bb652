import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

// The host picks the file that suits the browser; compressing at build time is smaller than doing it on the fly.
const assets = new URL('../dist/assets/', import.meta.url)
for (const name of readdirSync(assets)) {
  if (!/\.(js|css|svg)$/.test(name)) continue
  const raw = readFileSync(new URL(name, assets))
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: raw.length }
  writeFileSync(new URL(`${name}.br`, assets), brotliCompressSync(raw, { params }))
  writeFileSync(new URL(`${name}.gz`, assets), gzipSync(raw, { level: 9 }))
}
