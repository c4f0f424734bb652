import { type ReactElement, useState } from 'react'
import { t } from '@/lib/i18n'
import { Popover, PopoverContent, PopoverTrigger } from '@/ui/popover'
import { NotificationList } from './notification-list'

type Props = { trigger: ReactElement; side: 'right' | 'top' }

/** Mounted when the bell is pressed for the first time, and therefore open. */
export function BellPopover({ trigger, side }: Props) {
  const [open, setOpen] = useState(true)
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>{trigger}</PopoverTrigger>
      <PopoverContent side={side} align="end" aria-label={t('notifications.title')} className="w-[22rem] p-0">
        <NotificationList onClose={() => setOpen(false)} />
      </PopoverContent>
    </Popover>
  )
}
