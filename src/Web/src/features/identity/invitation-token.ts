const key = 'gopimi.invitation'

// Storage may be switched off; then the person opens the link from the mail once more.
function storage(): Storage | undefined {
  try {
    return sessionStorage
  } catch {
    return undefined
  }
}

/** The secret of an invitation waits here while the person signs in: in no address, in this tab alone. */
export const keepInvitation = (token: string) => storage()?.setItem(key, token)

export const keptInvitation = () => storage()?.getItem(key) ?? ''

export const forgetInvitation = () => storage()?.removeItem(key)
