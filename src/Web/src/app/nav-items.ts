import { Inbox, Mailbox, Settings, Users } from 'lucide-react'

export const navItems = [
  { to: '/w/$workspace/tickets', label: 'nav.tickets', icon: Inbox, keys: 'g t' },
  { to: '/w/$workspace/contacts', label: 'nav.contacts', icon: Users, keys: 'g c' },
  { to: '/w/$workspace/inbound', label: 'nav.inbound', icon: Mailbox, keys: 'g i' },
  { to: '/w/$workspace/settings', label: 'nav.settings', icon: Settings, keys: 'g s' },
] as const
