// Measures a running host in a real Chromium: BASE=http://127.0.0.1:5080 EMAIL=… PASSWORD=… node tools/measure.mjs
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'

const base = process.env.BASE ?? 'http://127.0.0.1:5080'
const rowCount = Number(process.env.ROWS ?? 10_000)
const shots = process.env.SHOTS
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const limits = { keyP75: 40, keyP98: 100, throttledP98: 200, rows: 60, frameP50: 17, lcp: 1000, cls: 0.01 }

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
const results = {}
let failed = false
const check = (name, value, limit) => {
  const over = value > limit
  failed ||= over
  results[name] = limit === undefined ? value : `${value} (limit ${limit})${over ? ' OVER' : ''}`
}
const quantile = (list, part) =>
  list.length === 0 ? 0 : list.toSorted((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * part))]

const state = await signIn()
async function signIn() {
  const context = await browser.newContext({ baseURL: base })
  if (process.env.EMAIL) {
    const data = { email: process.env.EMAIL, password: process.env.PASSWORD }
    const answer = await context.request.post('/api/v1/sessions', { data, headers: { 'X-GoPimi-CSRF': '1' } })
    if (!answer.ok()) throw new Error(`Sign-in failed: ${answer.status()}`)
  }
  const saved = await context.storageState()
  await context.close()
  return saved
}

async function open(options = {}) {
  const context = await browser.newContext({
    baseURL: base,
    storageState: state,
    viewport: { width: 1440, height: 900 },
    ...options,
  })
  const page = await context.newPage()
  page.problems = []
  page.on('console', (message) => {
    // A mail frame may run nothing: that the browser says so is the point.
    const expected = message.text().startsWith('Blocked script execution')
    if (message.type() === 'error' && !expected) page.problems.push(message.text().slice(0, 200))
  })
  page.on('pageerror', (error) => page.problems.push(error.message))
  await page.addInitScript(() => {
    window.seen = { lcp: 0, cls: 0, keys: [] }
    const watch = (type, take, more = {}) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more })
    watch('largest-contentful-paint', (entry) => {
      window.seen.lcp = entry.startTime
    })
    watch('layout-shift', (entry) => {
      if (!entry.hadRecentInput) window.seen.cls += entry.value
    })
    watch(
      'event',
      (entry) => {
        if (entry.name === 'keydown') window.seen.keys.push(entry.duration)
      },
      { durationThreshold: 16 },
    )
  })
  return page
}

/** Through the debugger, because the content security policy stops script tags. */
async function axe(page, name) {
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate((only) => window.axe.run(document, { runOnly: only }), rules)
  for (const each of violations) console.error(`axe ${name}: ${each.id} ${each.nodes[0].html.slice(0, 160)}`)
  check(`axe ${name}`, violations.length, 0)
  if (shots) await page.screenshot({ path: `${shots}/${name.replaceAll(' ', '-')}.png` })
}

/** Milliseconds the main thread really worked: on a busy machine the honest figure. */
async function busy(debug) {
  const { metrics } = await debug.send('Performance.getMetrics')
  return metrics.find((metric) => metric.name === 'TaskDuration').value * 1000
}

async function home(page) {
  await page.goto('/')
  await page.waitForURL(/\/tickets/)
  return new URL(page.url()).pathname.replace(/\/tickets.*/, '')
}

// 1. First load, then every ticket screen with axe.
for (const [name, options] of Object.entries({
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
})) {
  const page = await open(options)
  const workspace = await home(page)
  await page.goto(`${workspace}/tickets?view=all`)
  await page.waitForSelector('[data-index="0"]')
  await page.waitForTimeout(800)
  if (name === 'light') {
    check('LCP ms', Math.round(await page.evaluate(() => window.seen.lcp)), limits.lcp)
    check('CLS', +(await page.evaluate(() => window.seen.cls)).toFixed(4), limits.cls)
  }
  await axe(page, `list ${name}`)
  await page.click('[data-index="0"] a')
  await page.waitForSelector('article')
  await page.waitForTimeout(500)
  await axe(page, `ticket ${name}`)
  await page.getByRole('button', { name: /^Reply to/ }).click()
  await page.waitForSelector('.ProseMirror')
  await page.waitForTimeout(300)
  await axe(page, `composer ${name}`)
  check(`console ${name}`, page.problems.length, 0)
  if (page.problems.length > 0) console.error(page.problems)
  await page.context().close()
}

// 2. Keys and scrolling with many rows, made up here so that no database has to hold them.
for (const rate of [1, 4]) {
  const page = await open()
  const workspace = await home(page)
  let sample
  await page.route(/\/api\/.*\/tickets\?.*view=/, async (route) => {
    if (!sample) {
      const answer = await route.fetch()
      sample = (await answer.json()).items[0]
    }
    const items = Array.from({ length: rowCount }, (_, index) => ({
      ...sample,
      id: `row-${index}`,
      number: rowCount - index,
      subject: `${sample.subject} ${index}`,
      lastActivityAt: new Date(Date.now() - index * 60_000).toISOString(),
    }))
    await route.fulfill({ json: { items, next: null } })
  })
  await page.route(/by-number|\/tickets\/row-/, (route) => route.fulfill({ json: { items: [], next: null } }))
  await page.goto(`${workspace}/tickets?view=all`)
  await page.waitForSelector('[data-index="0"]')
  await page.waitForTimeout(1000)
  const debug = await page.context().newCDPSession(page)
  await debug.send('Performance.enable', { timeDomain: 'threadTicks' })
  await debug.send('Emulation.setCPUThrottlingRate', { rate })
  await page.evaluate(() => {
    window.seen.keys = []
  })
  const before = await busy(debug)
  for (let press = 0; press < 150; press++) {
    await page.keyboard.press(press < 120 ? 'j' : 'x')
    await page.waitForTimeout(25)
  }
  await page.waitForTimeout(500)
  const keys = await page.evaluate(() => window.seen.keys)
  check(`${rowCount} rows at ${rate}x: main thread ms per key`, +(((await busy(debug)) - before) / 150).toFixed(1))
  const label = `${rowCount} rows at ${rate}x`
  check(`${label}: key to paint p50`, quantile(keys, 0.5))
  check(`${label}: key to paint p75`, quantile(keys, 0.75), rate === 1 ? limits.keyP75 : undefined)
  check(`${label}: key to paint p98`, quantile(keys, 0.98), rate === 1 ? limits.keyP98 : limits.throttledP98)
  const frames = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const grid = document.querySelector('[role=grid]')
        const gaps = []
        let last = performance.now()
        const step = (now) => {
          gaps.push(now - last)
          last = now
          grid.scrollTop += 1200
          if (gaps.length < 120) requestAnimationFrame(step)
          else resolve(gaps.slice(2))
        }
        requestAnimationFrame(step)
      }),
  )
  check(`${label}: rows in the page`, await page.locator('[data-index]').count(), limits.rows)
  check(`${label}: frame p50`, +quantile(frames, 0.5).toFixed(1), rate === 1 ? limits.frameP50 : undefined)
  check(`${label}: frame p95`, +quantile(frames, 0.95).toFixed(1))
  await page.context().close()
}

console.log(JSON.stringify(results, null, 2))
await browser.close()
process.exit(failed ? 1 : 0)
