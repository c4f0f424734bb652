import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { tokenFromHash } from './model'

/** The secret of the link that led here; it is taken out of the address bar, where screenshots and history would keep it. */
export function useLinkToken() {
  const hash = useLocation({ select: (location) => location.hash })
  const navigate = useNavigate()
  const found = tokenFromHash(hash)
  const [token, setToken] = useState(found)
  if (found && found !== token) setToken(found)
  useEffect(() => {
    if (found) void navigate({ to: '.', hash: '', replace: true })
  }, [found, navigate])
  return token
}
