import { createStore } from '@/lib/store'

export const newTicketStore = createStore(false)
export const openNewTicket = () => newTicketStore.set(true)
