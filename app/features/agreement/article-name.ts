/** An article as headings name it, "1.14 Monitoring"; one without a number, as the definitions, by its title alone. */
export function articleName({ article, title }: { article: string; title: string }): string {
  return article === title ? title : `${article} ${title}`
}
