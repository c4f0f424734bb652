import { useEffect, useState } from 'react'

/** Seconds until something may be done again. */
export function useCountdown(seconds: number) {
  const [left, setLeft] = useState(seconds)
  const running = left > 0
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => setLeft((n) => n - 1), 1000)
    return () => clearInterval(timer)
  }, [running])
  return [left, () => setLeft(seconds)] as const
}
