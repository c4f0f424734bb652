import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useMemo, useRef, useState } from 'react'
import { encode } from 'uqr'
import { ApiProblem } from '@/api/problem'
import { appCode } from '@/features/session/sign-in-steps'
import { tooMany } from '@/features/session/too-many'
import { Button } from '@/ui/button'
import { CopyField } from '@/ui/copy-field'
import { Dialog } from '@/ui/dialog'
import { errorMessage } from '@/ui/error-state'
import { Field, TextInput } from '@/ui/field'
import { confirmTotp, refreshAccount, type TotpSecret } from '../api'
import { inFours, qrPath } from '../model'
import { t } from '../phrases'

type Props = { secret: TotpSecret; onClose: () => void; onDone: (codes: string[]) => void }

export function SetUpDialog({ secret, onClose, onDone }: Props) {
  const id = useId()
  const [busy, setBusy] = useState(false)
  return (
    <Dialog
      open
      // A slip beside it would throw the scanned secret away.
      sticky
      onOpenChange={(open) => !open && onClose()}
      title={t('setup.title')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={id} tone="primary" busy={busy}>
            {t('twoFactor.turnOn')}
          </Button>
        </>
      }
    >
      <ol className="flex flex-col gap-6">
        <li className="flex flex-col gap-3">
          <div>
            <p className="font-medium text-sm">{t('setup.scan')}</p>
            <p className="text-muted text-xs">{t('setup.scan.hint')}</p>
          </div>
          <QrCode text={secret.uri} />
          <a href={secret.uri} className="hidden text-accent text-sm underline pointer-coarse:inline-block">
            {t('setup.open')}
          </a>
          <div>
            <p className="mb-1 text-muted text-xs">{t('setup.secret')}</p>
            <CopyField value={secret.secret} shown={inFours(secret.secret)} label={t('setup.secret')} />
          </div>
        </li>
        <li>
          <CodeForm id={id} onBusy={setBusy} onDone={onDone} />
        </li>
      </ol>
    </Dialog>
  )
}

/** Drawn here: the secret goes to no picture service. Always dark on white, for cameras. */
function QrCode({ text }: { text: string }) {
  const { size, path } = useMemo(() => {
    const code = encode(text, { border: 2 })
    return { size: code.size, path: qrPath(code.data) }
  }, [text])
  return (
    <svg
      role="img"
      aria-label={t('setup.qr')}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-44 rounded-md border border-line bg-(--paper)"
    >
      <path d={path} fill="black" />
    </svg>
  )
}

type CodeProps = { id: string; onBusy: (busy: boolean) => void; onDone: (codes: string[]) => void }

function CodeForm({ id, onBusy, onDone }: CodeProps) {
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState(false)
  const confirm = useMutation({
    meta: { inline: true },
    mutationFn: confirmTotp,
    onMutate: () => onBusy(true),
    onSuccess: async ({ recoveryCodes }) => {
      onDone(recoveryCodes)
      await refreshAccount(client)
    },
    onError: () => input.current?.select(),
    onSettled: () => onBusy(false),
  })
  const send = (text: string) => {
    setMissing(!text.trim())
    if (text.trim() && !confirm.isPending) confirm.mutate(text.trim())
  }
  const type = (text: string) => {
    setCode(text)
    setMissing(false)
    const complete = appCode(text)
    if (complete && complete !== appCode(code)) send(complete)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(code)
  }
  return (
    <form id={id} noValidate onSubmit={submit} aria-label={t('setup.title')}>
      <Field
        label={t('setup.code')}
        hint={t('setup.code.hint')}
        error={missing ? t('setup.code.missing') : refusal(confirm.error)}
        required
      >
        <TextInput
          ref={input}
          value={code}
          onChange={(event) => type(event.target.value)}
          inputMode="numeric"
          autoComplete="one-time-code"
          autoFocus
          spellCheck={false}
          className="max-w-44 font-mono tracking-widest"
        />
      </Field>
    </form>
  )
}

function refusal(error: unknown) {
  if (!error) return undefined
  const told = error instanceof ApiProblem ? Object.values(error.errors).flat().join(' ') : ''
  return tooMany(error) ?? (told || errorMessage(error))
}
