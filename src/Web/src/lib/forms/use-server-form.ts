import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { type DefaultValues, type FieldValues, type Path, useForm } from 'react-hook-form'
import type * as z from 'zod/mini'
import { ApiProblem } from '@/api/problem'
import { StepUpCancelled } from '@/api/step-up'
import { t } from '@/lib/i18n'
import { splitServerErrors } from './server-errors'

type Options<Values extends FieldValues> = {
  schema: z.ZodMiniType<Values, Values>
  defaults: DefaultValues<Values>
  submit: (values: Values) => Promise<unknown>
  /** Our own words for a refusal the form knows: about one field, or about the whole. */
  explain?: (problem: ApiProblem) => string | Partial<Record<Path<Values>, string>> | undefined
}

/** A form whose refusals, ours and the server's, end up beside the field they are about. */
export function useServerForm<Values extends FieldValues>({ schema, defaults, submit, explain }: Options<Values>) {
  const form = useForm<Values, unknown, Values>({ resolver: zodResolver(schema), defaultValues: defaults })
  const [problem, setProblem] = useState<ApiProblem | undefined>()
  const [summary, setSummary] = useState<readonly string[]>([])

  const refuse = (error: unknown, values: Values) => {
    if (error instanceof StepUpCancelled) return
    if (!(error instanceof ApiProblem)) return setSummary([t('error.generic')])
    setProblem(error)
    if (error.isOffline) return setSummary([t('error.network')])
    const own = explain?.(error)
    if (typeof own === 'string') return setSummary([own])
    const known = Object.keys(values) as Path<Values>[]
    const told = own
      ? {
          fields: Object.entries(own).map(([name, message]) => ({
            name: name as Path<Values>,
            message: String(message),
          })),
          form: [],
        }
      : splitServerErrors({ detail: error.message, errors: error.errors }, known)
    for (const [index, field] of told.fields.entries())
      form.setError(field.name, { type: 'server', message: field.message }, { shouldFocus: index === 0 })
    setSummary(told.form)
  }

  const onSubmit = form.handleSubmit(async (values) => {
    setSummary([])
    setProblem(undefined)
    try {
      await submit(values)
    } catch (error) {
      refuse(error, values)
    }
  })

  return {
    ...form,
    onSubmit,
    summary,
    /** The refusal behind the summary, for pages that offer a way out of it. */
    problem,
    busy: form.formState.isSubmitting,
    errorOf: (name: Path<Values>) => {
      const error = form.getFieldState(name, form.formState).error
      return error?.message
    },
  }
}
