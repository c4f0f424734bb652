import { Outlet } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useWorkspace } from '@/features/session/api'
import { connectLive } from '@/lib/realtime/live'
import { Sidebar } from './sidebar'

/** The frame around everything inside a workspace. */
export function AppShell() {
  const workspace = useWorkspace()
  useEffect(() => connectLive(workspace.id), [workspace.id])
  return (
    <div className="grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)_auto] md:grid-cols-[14rem_minmax(0,1fr)] md:grid-rows-1">
      <Sidebar />
      <div className="min-h-0 min-w-0">
        <Outlet />
      </div>
    </div>
  )
}
