/** The value of `step` that asks for the form as it was typed, after the page that asks to confirm it. */
export const BACK_TO_FORM = 'edit'
