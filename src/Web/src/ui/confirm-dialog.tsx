import { useState } from 'react'
import { t } from '@/lib/i18n'
import { Button } from './button'
import { Dialog } from './dialog'
import { Field, TextInput } from './field'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description: string
  confirmLabel: string
  /** Has to be typed: only for what cannot be undone. */
  word?: string
  busy?: boolean
  onConfirm: () => void
}

export function ConfirmDialog({ word, busy = false, onConfirm, confirmLabel, description, ...dialog }: Props) {
  const [typed, setTyped] = useState('')
  const ready = !word || typed.trim() === word
  const confirm = () => ready && !busy && onConfirm()
  return (
    <Dialog
      {...dialog}
      size="sm"
      description={description}
      footer={
        <>
          <Button onClick={() => dialog.onOpenChange(false)}>{t('common.cancel')}</Button>
          <Button tone="danger" disabled={!ready} busy={busy} onClick={confirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {word ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            confirm()
          }}
        >
          <Field label={t('common.typeToConfirm', { word })}>
            <TextInput value={typed} onChange={(e) => setTyped(e.target.value)} autoComplete="off" spellCheck={false} />
          </Field>
        </form>
      ) : null}
    </Dialog>
  )
}
