/** View: the people whose name the acting actor may know. */
export type PersonTable = {
  id: string
  name: string
  email: string
  two_factor_enabled: boolean | null
}
