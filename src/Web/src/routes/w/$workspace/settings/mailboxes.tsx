import { createFileRoute } from '@tanstack/react-router'
import { MailboxesPage } from '@/features/mailboxes/components/mailboxes-page'

export const Route = createFileRoute('/w/$workspace/settings/mailboxes')({ component: MailboxesPage })
