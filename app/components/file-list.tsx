import type { ReactNode } from 'react'
import { useLocale } from 'use-intl'
import { formatFileSize } from '#app/utils/format-file.ts'
import { Hash } from './hash.tsx'
import { Icon } from './icon.tsx'

export type FileListItem = {
  name: string
  href: string
  /** Kind of file as people say it: "PDF", "Excel". */
  kind?: string | undefined
  bytes?: number | undefined
  sha256?: string | undefined
  note?: ReactNode | undefined
  /** A button or link at the end of the line, such as "Verwijderen". */
  action?: ReactNode | undefined
}

/** Files to take along. */
export function FileList({ files }: { files: readonly FileListItem[] }) {
  return (
    <ul className="oh-files">
      {files.map((file) => (
        <FileLine key={file.href} file={file} />
      ))}
    </ul>
  )
}

function FileLine({ file }: { file: FileListItem }) {
  const locale = useLocale()
  const facts = [file.kind, file.bytes === undefined ? undefined : formatFileSize(file.bytes, locale)].filter(Boolean)
  return (
    <li>
      <Icon name="file" />
      <div className="oh-files__text">
        <a href={file.href} download>
          {file.name}
        </a>
        {facts.length > 0 ? <span className="oh-muted"> ({facts.join(', ')})</span> : null}
        {file.note ? <div className="oh-muted">{file.note}</div> : null}
        {file.sha256 ? <Hash sha256={file.sha256} /> : null}
      </div>
      {file.action}
    </li>
  )
}
