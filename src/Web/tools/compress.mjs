import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const root = new URL('../dist/assets/', import.meta.url)
for (const name of readdirSync(root)) {
  if (!/\.(js|css|svg)$/.test(name)) continue
  const raw = readFileSync(new URL(name, root))
  writeFileSync(
    new URL(`${name}.br`, root),
    brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  )
  writeFileSync(new URL(`${name}.gz`, root), gzipSync(raw, { level: 9 }))
}
