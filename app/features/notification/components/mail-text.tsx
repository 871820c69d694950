import { Panel } from '#app/components/card.tsx'

/** The plain text of a mail, its addresses as links. */
export function MailText({ text }: { text: string }) {
  const paragraphs = text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '')
  return (
    <Panel>
      {paragraphs.map((paragraph, index) => (
        <p key={index}>
          {paragraph.split(/(https?:\/\/\S+)/).map((part, at) =>
            at % 2 === 1 ? (
              <a key={at} href={part}>
                {part}
              </a>
            ) : (
              part
            ),
          )}
        </p>
      ))}
    </Panel>
  )
}
