import type { TicketItem } from '@/api/types'

type Navigator = { neighbour: (delta: 1 | -1) => TicketItem | undefined }

let current: Navigator | undefined

/** The list tells here what comes before and after, so that a ticket can move on without knowing the list. */
export function setNavigator(navigator: Navigator) {
  current = navigator
  return () => {
    if (current === navigator) current = undefined
  }
}

export const neighbour = (delta: 1 | -1) => current?.neighbour(delta)
