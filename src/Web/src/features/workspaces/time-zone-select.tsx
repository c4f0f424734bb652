import { type ComponentProps, useMemo } from 'react'
import { Select } from '@/ui/select'
import { timeZones } from './model'

export function TimeZoneSelect({ current, ...rest }: ComponentProps<'select'> & { current: string }) {
  const zones = useMemo(() => timeZones(current), [current])
  return (
    <Select {...rest}>
      {zones.map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </Select>
  )
}
