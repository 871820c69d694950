/** What a colour says; the words beside it always say the same. */
export type Tone = 'neutral' | 'info' | 'ok' | 'warning' | 'error'
