const RELOADED = 'gopimi.reloaded'

/**
 * After a deploy an open page may ask for a chunk that is gone. It reloads once per session; drafts are in the
 * device's store by then, because they are journalled on every change.
 */
export function reloadOnStaleChunk() {
  window.addEventListener('vite:preloadError', (event) => {
    try {
      if (sessionStorage.getItem(RELOADED)) return
      sessionStorage.setItem(RELOADED, '1')
    } catch {
      return
    }
    event.preventDefault()
    location.reload()
  })
}
