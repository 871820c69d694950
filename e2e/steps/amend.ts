import { expect, ownerQuery, type Visitor } from '../fixtures/test.ts'

/** The agreement in force of this provider, with its number. */
export async function agreementInForceOf(kvkNumber: string): Promise<{ id: string; number: string }> {
  const [row] = await ownerQuery(
    `select a.id, a.number from agreement a join provider p on p.id = a.provider_id
     where p.kvk_number = $1 and a.in_force_at is not null`,
    [kvkNumber],
  )
  return { id: String(row?.id), number: String(row?.number) }
}

/** How many days from today, as a date field takes it. */
export async function dayAfter(months: number, days = 0): Promise<string> {
  const [row] = await ownerQuery(
    `select ((now() at time zone 'Europe/Amsterdam')::date + make_interval(months => $1, days => $2))::date::text as day`,
    [months, days],
  )
  return String(row?.day)
}

/** The provider puts another street in its registered facts. */
export async function moveProvider(visitor: Visitor, street: string): Promise<void> {
  await visitor.go('/organisatie/gegevens')
  await visitor.fill({ 'address.street': street })
  await visitor.press(/Bewaar|Opslaan/)
}

/** A lawyer proposes an amendment and waits until its document is made; gives the address of its page. */
export async function proposeAmendment(
  visitor: Visitor,
  agreementId: string,
  wish: { kind: string; fields: Record<string, string> },
): Promise<string> {
  await visitor.go(`/juridisch/overeenkomsten/${agreementId}/wijzigingen/nieuw`)
  await visitor.choose('kind', wish.kind)
  await visitor.fill(wish.fields)
  await visitor.press('Werk de wijziging uit')
  const address = new URL(visitor.page.url()).pathname
  await expect(async () => {
    await visitor.go(address)
    await expect(visitor.page.getByText('Wacht op vrijgave').first()).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 60_000 })
  return address
}

/** A tariff of this procedure that was published, as an indexation leaves it. */
export async function publishTariff(agreementId: string, amount: string, startsOn: string): Promise<string> {
  const [row] = await ownerQuery(
    `insert into tariff_version (id, procedure_id, product_code, unit, amount, starts_on, kind, build_up, source, origin_id,
       status, proposed_by, proposed_by_name, proposed_at, adopted_by, adopted_by_name, adopted_at, published_at)
     select gen_random_uuid(), procedure_id, p->>'code', p->>'unit', $2, $3, 'indexation', '{"reason":"Index"}',
       '{"status":"found"}', gen_random_uuid(), 'published', 'a', 'A', now(), 'b', 'B', now(), now()
     from agreement, jsonb_array_elements(parameters->'products') p where id = $1 limit 1 returning product_code`,
    [agreementId, amount, startsOn],
  )
  return String(row?.product_code)
}

/** The region told the provider that it intends to end this agreement, as the job and a lawyer leave it. */
export async function intendToEnd(agreementId: string): Promise<void> {
  await ownerQuery(
    `insert into agreement_ending (id, agreement_id, provider_id, kind, by_party, clause, ground, ends_on, proposed_by,
       proposed_by_name, announced_at)
     select gen_random_uuid(), id, provider_id, 'category-c', 'region', '1.11', 'Geen hulp geleverd.',
       (now() + interval '60 days')::date, 'portal', 'Het portaal', now() from agreement where id = $1`,
    [agreementId],
  )
}

/** A second lawyer releases an amendment. */
export async function releaseAmendment(visitor: Visitor, address: string): Promise<void> {
  await visitor.go(address)
  await visitor.press('Geef de wijziging vrij', 'link')
  await visitor.press('Geef vrij')
}
