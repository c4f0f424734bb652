import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const KB = 1024
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist)))
const entries = Object.entries(manifest)

const size = (file) => readFileSync(new URL(file, dist)).length
const gzipped = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length

/** A chunk and everything it imports statically. */
function closure(keys, seen = new Set()) {
  for (const key of keys) {
    if (seen.has(key)) continue
    if (!manifest[key]) throw new Error(`Not in the manifest: ${key}`)
    seen.add(key)
    closure(manifest[key].imports ?? [], seen)
  }
  return seen
}
const find = (part) => {
  const found = entries.filter(([key, chunk]) => chunk.isDynamicEntry && key.includes(part)).map(([key]) => key)
  if (found.length === 0) throw new Error(`No chunk for ${part}`)
  return found
}
const weigh = (keys, without = new Set()) =>
  [...keys].filter((key) => !without.has(key)).reduce((sum, key) => sum + gzipped(manifest[key].file), 0)

/** What is there already when a part of a page is asked for: all that every page asking for it has loaded. */
function loadedBefore(key) {
  const pages = entries.filter(([, chunk]) => chunk.dynamicImports?.includes(key)).map(([name]) => closure([name]))
  return [...(pages[0] ?? [])].filter((each) => pages.every((page) => page.has(each)))
}

const list = closure(['index.html', ...find('w/$workspace/route.tsx'), ...find('w/$workspace/tickets/route.tsx')])
const detail = closure([...find('tickets/$number.tsx'), ...find('features/composer/composer.tsx')])
const css = [...new Set(entries.flatMap(([, chunk]) => chunk.css ?? []))]
const fonts = entries.map(([, chunk]) => chunk.file).filter((file) => /latin-wght-normal.*\.woff2$/.test(file))

let over = false
function say(name, bytes, limit) {
  over ||= bytes > limit
  const figures = `${(bytes / KB).toFixed(1).padStart(6)} of ${(limit / KB).toFixed(0)} KB`
  console.log(`${bytes > limit ? 'OVER' : 'ok  '} ${figures}  ${name}`)
}

say('first load of the ticket list, JS gz', weigh(list), 170 * KB)
say('ticket and composer on top of it, JS gz', weigh(detail, list), 140 * KB)
say(
  'styles, gz',
  css.reduce((sum, file) => sum + gzipped(file), 0),
  15 * KB,
)
for (const font of fonts) say(`font ${font}`, size(font), 40 * KB)
for (const [key, chunk] of entries) {
  if (!chunk.isDynamicEntry || detail.has(key)) continue
  say(`lazy ${key}`, weigh(closure([key]), new Set([...list, ...loadedBefore(key)])), 40 * KB)
}
process.exit(over ? 1 : 0)
