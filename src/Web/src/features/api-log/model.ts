/** `/api/v1/workspaces/{workspaceId:guid}/members/{accountId:guid}` → `/members/{accountId}`: what is the same everywhere is left out. */
export const shortRoute = (route: string) => {
  const short = route
    .replace(/^\/api\/v1\/workspaces\/\{workspaceId[^}]*\}/, '')
    .replaceAll(/\{(\w+)[^}]*\}/g, '{$1}')
    .replace(/(.)\/$/, '$1')
  return short || '/'
}
