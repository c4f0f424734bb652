import Bowser from 'bowser'
import { t } from './phrases'

export type Device = { name: string; isPhone: boolean }

/** "Firefox on Windows", as far as the browser tells the truth about itself. */
export function deviceOf(userAgent: string | null): Device {
  if (!userAgent) return { name: t('device.unknown'), isPhone: false }
  const { browser, os, platform } = Bowser.parse(userAgent)
  const isPhone = platform.type === 'mobile' || platform.type === 'tablet'
  if (!browser.name) return { name: userAgent.split(/[\s/]/)[0] || t('device.unknown'), isPhone }
  const system = platform.model?.startsWith('iP') ? platform.model : os.name
  return { name: system ? t('device.on', { browser: browser.name, system }) : browser.name, isPhone }
}
