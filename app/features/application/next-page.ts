import { pagesOf } from './pages.ts'
import { allTasks, type OverviewTask, type TaskOverview } from './task-overview.ts'

/** The page of a task. */
export function pageOfTask(applicationId: string, task: Pick<OverviewTask, 'kind' | 'target'>): string {
  const pages = pagesOf(applicationId)
  switch (task.kind) {
    case 'organisation':
      return pages.organisation
    case 'statements':
      return pages.statements
    case 'products':
      return pages.products
    case 'product':
      return pages.product(task.target)
    case 'ending':
      return pages.ending(task.target)
    case 'parties':
      return pages.parties
    case 'self-declaration':
    case 'criterion':
      return pages.criterion(task.target)
    case 'cost-price':
      return pages.costPrice
  }
}

/** Where to go on: the first task that is not done; undefined when everything is. */
export function nextPage(applicationId: string, overview: TaskOverview): string | undefined {
  const task = allTasks(overview).find((one) => one.status !== 'done')
  return task && pageOfTask(applicationId, task)
}
