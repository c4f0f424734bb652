import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { useWorkspace } from '@/features/session/api'
import { neighbour } from '../navigator'
import { useTicketView } from '../view'

export function useTicketNavigation() {
  const navigate = useNavigate()
  const view = useTicketView()
  const workspace = useWorkspace()
  const back = useCallback(
    () => void navigate({ to: '/w/$workspace/tickets', params: { workspace: workspace.slug }, search: { view } }),
    [navigate, workspace.slug, view],
  )
  const step = useCallback(
    (delta: 1 | -1) => {
      const ticket = neighbour(delta)
      if (!ticket) return false
      void navigate({
        to: '/w/$workspace/tickets/$number',
        params: { workspace: workspace.slug, number: ticket.number },
        search: { view },
      })
      return true
    },
    [navigate, workspace.slug, view],
  )
  return useMemo(
    () => ({
      back,
      step,
      /** Finish and go on: the next ticket in the list, or back to the list when there is none. */
      afterSolving: () => {
        if (!step(1)) back()
      },
    }),
    [back, step],
  )
}

export type TicketNavigation = ReturnType<typeof useTicketNavigation>
