/** Runs once for a burst: after `wait`, with a little jitter so that not every client asks in the same moment. */
export function coalesce(run: () => void, wait = 750, jitter = 250) {
  let waiting = false
  return () => {
    if (waiting) return
    waiting = true
    setTimeout(
      () => {
        waiting = false
        run()
      },
      wait + Math.random() * jitter,
    )
  }
}
