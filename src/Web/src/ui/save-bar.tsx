import { useBlocker } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { t } from '@/lib/i18n'
import { useCommands } from '@/lib/keyboard/use-commands'
import { Button } from './button'

const ConfirmDialog = lazy(() => import('./confirm-dialog').then((module) => ({ default: module.ConfirmDialog })))

type Props = { dirty: boolean; busy: boolean; onSave: () => void; onDiscard: () => void }

/** Stays in sight while something is not saved, and asks before the page is left. */
export function SaveBar({ dirty, busy, onSave, onDiscard }: Props) {
  const leaving = useBlocker({ shouldBlockFn: () => dirty && !busy, withResolver: true, enableBeforeUnload: dirty })
  useCommands([
    {
      id: 'settings.save',
      keys: 'mod+s',
      label: t('common.save'),
      group: t('keys.group.general'),
      scope: 'global',
      when: () => dirty,
      run: onSave,
    },
  ])
  return (
    <>
      <Suspense>
        {leaving.status === 'blocked' ? (
          <ConfirmDialog
            open
            onOpenChange={(open) => !open && leaving.reset()}
            title={t('settings.leave.title')}
            description={t('settings.leave.body')}
            confirmLabel={t('settings.leave.action')}
            onConfirm={leaving.proceed}
          />
        ) : null}
      </Suspense>
      {dirty ? (
        <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center gap-2 border-line border-t bg-surface px-4 py-3 sm:-mx-6 sm:px-6">
          <p role="status" className="me-auto text-muted text-sm">
            {t('settings.unsaved')}
          </p>
          <Button onClick={onDiscard}>{t('settings.discard')}</Button>
          <Button type="submit" tone="primary" busy={busy} aria-keyshortcuts="Control+S">
            {t('common.save')}
          </Button>
        </div>
      ) : null}
    </>
  )
}
