import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(process.cwd(), 'src')
const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name) && !entry.name.includes('.gen.'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
const code = files.filter(({ path }) => /\.tsx?$/.test(path) && !path.includes('.test.'))

const offenders = (list: typeof files, broken: (file: (typeof files)[number]) => boolean) =>
  list.filter(broken).map(({ path }) => path)

describe('the shape of the client', () => {
  it('finds something to check', () => {
    expect(code.length).toBeGreaterThan(50)
  })

  it('keeps files short enough to read', () => {
    const written = code.filter(({ path }) => path !== 'api/types.ts')
    expect(offenders(written, ({ text }) => text.split('\n').length > 201)).toEqual([])
  })

  it('names files in kebab-case', () => {
    const allowed = /^([a-z0-9-]+|[a-z0-9-]+\.(test|en)|\$[a-zA-Z]+|__root)$/
    expect(
      offenders(
        files,
        ({ path }) =>
          !allowed.test(
            path
              .split('/')
              .at(-1)
              ?.replace(/\.(tsx?|css|d\.ts)$/, '') ?? '',
          ),
      ),
    ).toEqual([])
  })

  it('names colours by their meaning', () => {
    const raw =
      /#[0-9a-f]{3,8}\b(?![^'"`]*\{)|(?:bg|text|border)-(?:white|black|gray|slate|zinc|red|blue|green|yellow)\b/i
    const ui = code.filter(({ path }) => path.endsWith('.tsx'))
    expect(offenders(ui, ({ text }) => raw.test(text.replace(/#\{|`#\$|#\$|'#'|#\d+/g, '')))).toEqual([])
  })

  it('lets shared code know no feature', () => {
    const shared = code.filter(({ path }) => /^(ui|lib|api)\//.test(path) && path !== 'lib/i18n/en.ts')
    expect(offenders(shared, ({ text }) => /from '@\/(features|app|routes)\//.test(text))).toEqual([])
  })

  it('lets features meet only at their top level', () => {
    const inside = /from '@\/(features\/[^/']+\/[^/']+\/|app\/|routes\/)/
    expect(offenders(code, ({ path, text }) => path.startsWith('features/') && inside.test(text))).toEqual([])
  })

  it('leaves nothing for later', () => {
    expect(offenders(code, ({ text }) => /\b(TODO|FIXME|XXX)\b/.test(text))).toEqual([])
  })
})
