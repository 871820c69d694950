import { findProduct } from '#app/features/procedure/catalogue.ts'
import type { Criterion } from '#app/features/procedure/procedure.schema.ts'
import { answerTo } from './application.ts'
import { ownCriteria } from './asked.ts'
import { missingItems, type CompletenessInput } from './completeness.ts'
import { sectionOf } from './criterion-completeness.ts'
import type { MissingItem } from './missing-item.ts'
import { ABOUT_THE_CHOICE } from './pages.ts'
import type { TaskStatus } from './task-list.ts'

/** One line of the task list: what it is about, how far it is, what is missing in it. */
export type OverviewTask = {
  kind:
    | 'organisation'
    | 'products'
    | 'product'
    | 'ending'
    | 'parties'
    | 'self-declaration'
    | 'criterion'
    | 'statements'
    | 'cost-price'
  /** Product code, criterion id, or for the self-declaration the first question to go on with. */
  target: string
  /** What the procedure calls it; empty where the kind says it all. */
  name: string
  status: TaskStatus
  missing: MissingItem[]
  count: { done: number; total: number }
}

export type TaskOverview = {
  organisation: OverviewTask[]
  offer: OverviewTask[]
  together: OverviewTask[]
  questions: OverviewTask[]
  costPrice: OverviewTask[]
}

/**
 * The task list as the reader thinks: organisation, offer, questions, cost price. Made of the same missing items that
 * guard submission, so that every task is done exactly when nothing is missing.
 */
export function taskOverview(input: CompletenessInput): TaskOverview {
  const missing = missingItems(input)
  const { application } = input
  const codes = application.products.map((product) => product.productCode)
  const ends = application.dropped.map((product) => product.productCode)
  const criteria = ownCriteria(input.content, application)
  const chosen = codes.map((code) => productTask(code, input, missing))
  const ending = ends.map((code) => endingTask(code, input, missing))
  const holds = application.agreement !== null
  return {
    organisation: [
      plain('organisation', missing, application.organisation !== null),
      ...(holds
        ? []
        : [
            plain(
              'statements',
              missing,
              Object.values(application.statements).some((value) => value !== null),
            ),
          ]),
    ],
    offer: [choiceTask([...codes, ...ends], missing), ...chosen, ...ending],
    together: onlyEnds(input) ? [] : [partiesTask(input, missing)],
    questions: [
      ...selfDeclaration(criteria, input, missing),
      ...criteria
        .filter((criterion) => sectionOf(criterion) !== 'self-declaration')
        .map((criterion) => criterionTask(criterion, input, missing)),
    ],
    costPrice: onlyEnds(input) ? [] : [plain('cost-price', missing, application.costPrice.state !== 'none')],
  }
}

/** Every task of an overview, in reading order. */
export function allTasks(overview: TaskOverview): OverviewTask[] {
  return [
    ...overview.organisation,
    ...overview.offer,
    ...overview.together,
    ...overview.questions,
    ...overview.costPrice,
  ]
}

/** `check` when something filled in must be looked at, else how far it is. */
function statusOf(missing: readonly MissingItem[], started: boolean): TaskStatus {
  if (missing.length === 0) return 'done'
  if (missing.some((item) => item.nature === 'wrong')) return 'check'
  return started ? 'in-progress' : 'not-started'
}

const one = { done: 0, total: 1 }

/** True for whoever only ends contracted products: there is nothing to do together, ask or price. */
function onlyEnds({ application: { products, dropped } }: CompletenessInput): boolean {
  return products.length === 0 && dropped.length > 0
}

function partiesTask({ application: { parties } }: CompletenessInput, missing: readonly MissingItem[]): OverviewTask {
  const here = missing.filter((item) => item.section === 'parties')
  const count = { done: parties.length, total: parties.length }
  return { kind: 'parties', target: '', name: '', status: statusOf(here, parties.length > 0), missing: here, count }
}

function plain(
  kind: 'organisation' | 'statements' | 'cost-price',
  missing: readonly MissingItem[],
  started: boolean,
): OverviewTask {
  const here = missing.filter((item) => item.section === kind)
  return { kind, target: kind, name: '', status: statusOf(here, started), missing: here, count: one }
}

function choiceTask(codes: readonly string[], missing: readonly MissingItem[]): OverviewTask {
  const here = missing.filter((item) => ABOUT_THE_CHOICE.has(item.kind))
  const count = { done: codes.length, total: codes.length }
  return { kind: 'products', target: '', name: '', status: statusOf(here, codes.length > 0), missing: here, count }
}

/** Municipalities, capacity and start: three places to fill in. */
const PRODUCT_PLACES = 3

function productTask(code: string, { content }: CompletenessInput, missing: readonly MissingItem[]): OverviewTask {
  const here = missing.filter(
    (item) => item.section === 'products' && item.target === code && !ABOUT_THE_CHOICE.has(item.kind),
  )
  const name = findProduct(content, code)?.name ?? code
  return {
    kind: 'product',
    target: code,
    name,
    status: statusOf(here, here.length < PRODUCT_PLACES),
    missing: here,
    count: one,
  }
}

/** A contracted product that ends: one place to fill in. */
function endingTask(code: string, { content }: CompletenessInput, missing: readonly MissingItem[]): OverviewTask {
  const here = missing.filter(
    (item) => item.section === 'products' && item.target === code && !ABOUT_THE_CHOICE.has(item.kind),
  )
  const name = findProduct(content, code)?.name ?? code
  return { kind: 'ending', target: code, name, status: statusOf(here, false), missing: here, count: one }
}

/** What is missing for one criterion: its answer and its evidence. */
function missingFor(criterion: Pick<Criterion, 'id'>, missing: readonly MissingItem[]): MissingItem[] {
  return missing.filter((item) =>
    item.section === 'evidence' ? item.params.criterion === criterion.id : item.target === criterion.id,
  )
}

function criterionTask(criterion: Criterion, input: CompletenessInput, missing: readonly MissingItem[]): OverviewTask {
  const here = missingFor(criterion, missing)
  const { answers, evidence } = input.application
  const started = Boolean(answerTo(answers, criterion.id)) || evidence.some((item) => item.criterionId === criterion.id)
  const status = statusOf(here, started)
  return { kind: 'criterion', target: criterion.id, name: criterion.title, status, missing: here, count: one }
}

/** Every question as a task of its own, with the part of the task list it belongs to. */
export function criterionTasks(input: CompletenessInput) {
  const missing = missingItems(input)
  return ownCriteria(input.content, input.application).map((criterion) => ({
    ...criterionTask(criterion, input, missing),
    section: sectionOf(criterion),
  }))
}

function selfDeclaration(
  criteria: readonly Criterion[],
  input: CompletenessInput,
  missing: readonly MissingItem[],
): OverviewTask[] {
  const grounds = criteria.filter((criterion) => sectionOf(criterion) === 'self-declaration')
  const [first] = grounds
  if (!first) return []
  const tasks = grounds.map((criterion) => criterionTask(criterion, input, missing))
  const here = tasks.flatMap((task) => task.missing)
  const done = tasks.filter((task) => task.status === 'done').length
  const next = tasks.find((task) => task.status !== 'done')
  return [
    {
      kind: 'self-declaration',
      target: next?.target ?? first.id,
      name: '',
      status: statusOf(
        here,
        tasks.some((task) => task.status !== 'not-started'),
      ),
      missing: here,
      count: { done, total: tasks.length },
    },
  ]
}
