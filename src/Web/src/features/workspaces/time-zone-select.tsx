import { type ComponentProps, useMemo } from 'react'
import { Select } from '@/ui/select'
import { timeZones } from './model'

/** Children come first: what is not a zone. */
export function TimeZoneSelect({ current, children, ...rest }: ComponentProps<'select'> & { current: string }) {
  const zones = useMemo(() => timeZones(current), [current])
  return (
    <Select {...rest}>
      {children}
      {zones.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </Select>
  )
}
