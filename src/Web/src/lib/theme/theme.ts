import { useSyncExternalStore } from 'react'

export type Theme = 'light' | 'dark' | 'system'
export type Density = 'comfortable' | 'compact'

const THEME = 'gopimi.theme'
const DENSITY = 'gopimi.density'
const listeners = new Set<() => void>()
const media = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : undefined

const read = (key: string) => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

const write = (key: string, value: string) => {
  try {
    localStorage.setItem(key, value)
  } catch {
    // Private mode without storage: the choice lasts until the page is closed.
  }
}

const isTheme = (value: string | null): value is Theme => value === 'light' || value === 'dark' || value === 'system'

let theme: Theme = isTheme(read(THEME)) ? (read(THEME) as Theme) : 'system'
let density: Density = read(DENSITY) === 'compact' ? 'compact' : 'comfortable'

function apply() {
  const dark = theme === 'dark' || (theme === 'system' && (media?.matches ?? false))
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
  document.documentElement.dataset.density = density
  for (const listener of listeners) listener()
}

media?.addEventListener('change', apply)

export function setTheme(next: Theme) {
  theme = next
  write(THEME, next)
  apply()
}

export function setDensity(next: Density) {
  density = next
  write(DENSITY, next)
  apply()
}

export function toggleTheme() {
  setTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark')
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useTheme = () => useSyncExternalStore(subscribe, () => theme)
export const useDensity = () => useSyncExternalStore(subscribe, () => density)
export const useIsDark = () => useSyncExternalStore(subscribe, () => document.documentElement.dataset.theme === 'dark')
