const KEY = 'gopimi.workspace'

export function lastWorkspace() {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

export function rememberWorkspace(slug: string) {
  try {
    localStorage.setItem(KEY, slug)
  } catch {
    // Without storage the first workspace opens next time.
  }
}
