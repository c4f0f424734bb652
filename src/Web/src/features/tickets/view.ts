import { getRouteApi } from '@tanstack/react-router'
import type { TicketView } from '@/api/types'

const route = getRouteApi('/w/$workspace/tickets')

export const firstView: TicketView = 'mine'

/** The view in the address: it stays with a ticket, so that next, previous and back know the list. */
export const useTicketView = (): TicketView => route.useSearch().view ?? firstView
