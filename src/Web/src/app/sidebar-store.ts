import { createStore } from '@/lib/store'

const KEY = 'gopimi.sidebar'
const stored = () => {
  try {
    return localStorage.getItem(KEY) !== 'hidden'
  } catch {
    return true
  }
}

export const sidebarStore = createStore(stored())

export function toggleSidebar() {
  const shown = !sidebarStore.get()
  sidebarStore.set(shown)
  try {
    localStorage.setItem(KEY, shown ? 'shown' : 'hidden')
  } catch {
    // Without storage the choice lasts until the page is closed.
  }
}
