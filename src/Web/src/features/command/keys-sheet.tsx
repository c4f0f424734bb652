import { useSyncExternalStore } from 'react'
import { t } from '@/lib/i18n'
import { bindings, type Command, effective, keymapStore } from '@/lib/keyboard/keymap'
import { setSingleKeys, useSingleKeys } from '@/lib/keyboard/use-commands'
import { Dialog } from '@/ui/dialog'
import { Checkbox } from '@/ui/field'
import { Keys } from '@/ui/kbd'
import { closeLayer } from './store'

/** All keys that work here, read from the registry itself, so that it cannot be out of date. */
export function KeysSheet() {
  const registered = useSyncExternalStore(keymapStore.subscribe, keymapStore.getSnapshot)
  const single = useSingleKeys()
  const groups = new Map<string, Command[]>()
  for (const command of effective(registered, false)) {
    if (bindings(command).length === 0) continue
    groups.set(command.group, [...(groups.get(command.group) ?? []), command])
  }
  return (
    <Dialog open onOpenChange={(open) => !open && closeLayer()} title={t('keys.title')} size="lg">
      <div className="gap-x-10 pb-5 sm:columns-2">
        {[...groups].map(([group, commands]) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="pb-1 font-semibold text-sm">{group}</h3>
            <dl>
              {commands.map((command) => (
                <div
                  key={command.id}
                  className="flex min-h-8 items-center justify-between gap-3 border-line border-b text-sm"
                >
                  <dt className="min-w-0 text-muted">{command.label}</dt>
                  <dd className="flex shrink-0 gap-2">
                    {bindings(command).map((keys) => (
                      <Keys key={keys} keys={keys} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Checkbox
        label={t('keys.single')}
        hint={t('keys.single.hint')}
        checked={single}
        onChange={(event) => setSingleKeys(event.target.checked)}
      />
    </Dialog>
  )
}
