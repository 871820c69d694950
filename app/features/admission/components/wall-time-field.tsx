import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { DateField } from '#app/components/other-fields.tsx'
import { TextField } from '#app/components/text-field.tsx'
import type { useFormAnswer } from '#app/components/use-form-answer.ts'

export type WallTimeFieldProps = {
  /** Posts `<name>Date` and `<name>Time`. */
  name: string
  label: string
  answer: ReturnType<typeof useFormAnswer>
  /** What stands there unless something was typed. */
  known?: { date: string; time: string } | undefined
  /** About the date, such as how it was computed. */
  dateNote?: ReactNode | undefined
}

/** A Dutch wall time as day and time beside each other; each part says what is wrong with it. */
export function WallTimeField({ name, label, answer, known, dateNote }: WallTimeFieldProps) {
  const t = useTranslations('moment.composer')
  const [date, time] = [`${name}Date`, `${name}Time`]
  return (
    <div className="oh-pair">
      <DateField
        name={date}
        label={`${label}: ${t('date')}`}
        description={dateNote}
        error={answer.errorOf(date)}
        defaultValue={answer.typed(date, known?.date)}
      />
      <TextField
        name={time}
        type="time"
        width="short"
        label={`${label}: ${t('time')}`}
        error={answer.errorOf(time)}
        defaultValue={answer.typed(time, known?.time)}
      />
    </div>
  )
}
