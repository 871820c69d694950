/** True for a UUID as the database writes it. Ids in addresses are typed by anybody; what is no id is nothing. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}
