import type { Translator } from '#app/i18n/translator.ts'

/** A contract text as people say it; without a region it is the common base. */
export function textName(t: Translator, { region, edition }: { region: string; edition: number }): string {
  return t('contractText.name', { region: region === '' ? t('contractText.base') : region, edition })
}
