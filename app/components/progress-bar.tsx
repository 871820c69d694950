import { useId } from 'react'

/** How far something is, in words and as a bar. */
export function ProgressBar({ label, value, max }: { label: string; value: number; max: number }) {
  const id = useId()
  return (
    <div className="oh-progress">
      <span id={id}>{label}</span>
      <progress aria-labelledby={id} value={value} max={Math.max(max, 1)} />
    </div>
  )
}
