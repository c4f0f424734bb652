import { Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { IconButton } from '@/ui/button'
import { Field, TextInput } from '@/ui/field'
import { t } from '../phrases'

type Props = ComponentProps<'input'> & { label?: string; hint?: ReactNode; error?: string | undefined }

export function PasswordField({ label = t('identity.password'), hint, error, ...input }: Props) {
  const [shown, setShown] = useState(false)
  return (
    <Field label={label} hint={hint} error={error} required>
      <PasswordInput shown={shown} onReveal={() => setShown(!shown)} {...input} />
    </Field>
  )
}

function PasswordInput({
  shown,
  onReveal,
  ...input
}: ComponentProps<'input'> & { shown: boolean; onReveal: () => void }) {
  return (
    <span className="relative block">
      <TextInput {...input} type={shown ? 'text' : 'password'} spellCheck={false} className="pe-10" />
      <IconButton
        label={t('identity.password.show')}
        aria-pressed={shown}
        onClick={onReveal}
        className="absolute inset-y-0 end-0"
      >
        {shown ? <EyeOff aria-hidden className="size-4" /> : <Eye aria-hidden className="size-4" />}
      </IconButton>
    </span>
  )
}
