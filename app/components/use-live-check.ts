import { zodResolver } from '@hookform/resolvers/zod'
import { useForm, type FieldValues, type UseFormRegisterReturn } from 'react-hook-form'
import type { z } from 'zod'
import { useReasonText } from './use-form-answer.ts'

/** What a control needs to be watched while one fills it in. */
export type LiveControl = Pick<UseFormRegisterReturn, 'onBlur' | 'onChange' | 'ref'>

/**
 * Says in the browser what is wrong with a field as soon as one leaves it, with the very schema the server uses.
 * It only helps: without script the form works the same, and the server always reads again.
 */
export function useLiveCheck<Fields extends FieldValues>(schema: z.ZodType<unknown, Fields>) {
  const { register, formState } = useForm({ resolver: zodResolver(schema as never), mode: 'onTouched' })
  const message = useReasonText()
  return (name: string): { live: LiveControl; liveError: string | undefined } => {
    const { onBlur, onChange, ref } = register(name)
    const kind = formState.errors[name]?.message
    return { live: { onBlur, onChange, ref }, liveError: typeof kind === 'string' ? message({ kind }) : undefined }
  }
}
