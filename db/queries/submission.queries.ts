import type { Db } from '../transaction.ts'

/** One submission with its receipt document, once that was made. */
export function findSubmission(db: Db, submissionId: string) {
  return db
    .selectFrom('submission')
    .leftJoin('issued_document', (join) =>
      join
        .onRef('issued_document.subject_id', '=', 'submission.id')
        .on('issued_document.kind', '=', 'submission-receipt'),
    )
    .leftJoin('stored_file', 'stored_file.id', 'issued_document.file_id')
    .selectAll('submission')
    .select(['stored_file.id as receipt_file_id', 'stored_file.size_bytes as receipt_bytes'])
    .where('submission.id', '=', submissionId)
    .executeTakeFirst()
}

/** The confirmed category of this provider after this decision. */
export function findConfirmedCategory(db: Db, decisionId: string) {
  return db
    .selectFrom('category_assignment')
    .selectAll()
    .where('decision_id', '=', decisionId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
}

/** The file of a document that was issued about a subject. */
export function findIssuedDocument(
  db: Db,
  kind: 'submission-receipt' | 'decision-letter' | 'category-letter',
  subjectId: string,
) {
  return db
    .selectFrom('issued_document')
    .innerJoin('stored_file', 'stored_file.id', 'issued_document.file_id')
    .select(['stored_file.id as file_id', 'stored_file.name', 'stored_file.size_bytes', 'stored_file.sha256'])
    .where('issued_document.kind', '=', kind)
    .where('issued_document.subject_id', '=', subjectId)
    .executeTakeFirst()
}
