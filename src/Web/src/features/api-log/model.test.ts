import { expect, test } from 'vitest'
import { shortRoute } from './model'

test('a route is shown without what all have in common', () => {
  expect(shortRoute('/api/v1/workspaces/{workspaceId:guid}/members/{accountId:guid}')).toBe('/members/{accountId}')
  expect(shortRoute('/api/v1/workspaces/{workspaceId:guid}/')).toBe('/')
  expect(shortRoute('/api/v1/workspaces')).toBe('/api/v1/workspaces')
  expect(shortRoute('/api/v1/workspaces/{workspaceId:guid}/api-tokens/')).toBe('/api-tokens')
})
