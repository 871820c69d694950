import { answerTo, type ApplicationContent } from './application.ts'
import { ownCriteria } from './asked.ts'
import { missingItems, type CompletenessInput } from './completeness.ts'
import { sectionOf } from './criterion-completeness.ts'
import { SECTIONS, type MissingItem, type Section } from './missing-item.ts'

/** niet begonnen, bezig, controleer, klaar. */
export type TaskStatus = 'not-started' | 'in-progress' | 'check' | 'done'
export type Task = { section: Section; status: TaskStatus; missing: MissingItem[] }

/**
 * The task list of an application, from the same rules that guard submission: a task is done exactly when nothing is
 * missing in it. Tasks without anything to do (no evidence asked) are left out.
 */
export function taskList(input: CompletenessInput): Task[] {
  const missing = missingItems(input)
  return SECTIONS.filter((section) => isAsked(section, input)).map((section) => {
    const here = missing.filter((one) => one.section === section)
    return { section, status: statusOf(here, isStarted(section, input)), missing: here }
  })
}

/** Done tasks out of all, for a progress line. */
export function progressOf(tasks: readonly Task[]): { done: number; total: number } {
  return { done: tasks.filter((task) => task.status === 'done').length, total: tasks.length }
}

function statusOf(missing: readonly MissingItem[], started: boolean): TaskStatus {
  if (missing.length === 0) return 'done'
  if (missing.some((one) => one.nature === 'wrong')) return 'check'
  return started ? 'in-progress' : 'not-started'
}

function criteriaOf({ content, application }: CompletenessInput) {
  return ownCriteria(content, application)
}

function isAsked(section: Section, input: CompletenessInput): boolean {
  if (section === 'parties') return input.application.parties.length > 0
  if (section === 'evidence') return criteriaOf(input).some((criterion) => criterion.evidence.length > 0)
  if (section === 'self-declaration' || section === 'criteria' || section === 'requirements') {
    return criteriaOf(input).some((criterion) => sectionOf(criterion) === section)
  }
  return true
}

function isStarted(section: Section, input: CompletenessInput): boolean {
  const { application } = input
  const started: Record<Section, () => boolean> = {
    organisation: () => application.organisation !== null || input.signatories.length > 0,
    products: () => application.products.length + application.dropped.length > 0,
    parties: () => application.parties.length > 0,
    'self-declaration': () => answered(section, input),
    criteria: () => answered(section, input),
    requirements: () => answered(section, input),
    evidence: () => application.evidence.length > 0,
    statements: () => Object.values(application.statements).some((value) => value !== null),
    'cost-price': () => application.costPrice.state !== 'none',
  }
  return started[section]()
}

function answered(section: Section, input: CompletenessInput): boolean {
  const { answers }: ApplicationContent = input.application
  return criteriaOf(input).some((criterion) => sectionOf(criterion) === section && answerTo(answers, criterion.id))
}
