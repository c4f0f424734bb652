export const minPassword = 10

/** The two rules a browser can check; the server also knows the list of common ones. */
export function passwordProblem(password: string, email: string): 'short' | 'containsEmail' | null {
  if ([...password].length < minPassword) return 'short'
  const local = email.split('@')[0]?.trim().toLowerCase() ?? ''
  if (local.length >= 3 && password.toLowerCase().includes(local)) return 'containsEmail'
  return null
}

/** Where to go after signing in: a path of this application or nothing, never another site. */
export function safeNext(next: string | undefined) {
  if (!next || !/^\/(?![/\\])/.test(next)) return undefined
  const path = next.split(/[?#]/)[0]
  return path === '/sign-in' || path === '/sign-up' ? undefined : next
}

/** Links carry their secret behind the `#`, so that it reaches no server log. */
export const tokenFromHash = (hash: string) => new URLSearchParams(hash.replace(/^#/, '')).get('token') ?? ''
