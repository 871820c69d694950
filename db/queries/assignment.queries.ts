import type { Db } from '../transaction.ts'

/** Who works on this application now. */
export function findAssignment(db: Db, applicationId: string) {
  return db
    .selectFrom('application_assignment')
    .selectAll()
    .where('application_id', '=', applicationId)
    .executeTakeFirst()
}

/** Everybody at the procurement desk, by name. */
export function listOfficers(db: Db) {
  return db
    .selectFrom('staff_desk')
    .innerJoin('person', 'person.id', 'staff_desk.person_id')
    .select(['person.id', 'person.name'])
    .where('staff_desk.desk', '=', 'procurement')
    .orderBy('person.name')
    .execute()
}
