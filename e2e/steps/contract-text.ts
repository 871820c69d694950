import type { Visitor } from '../fixtures/test.ts'

export async function openText(visitor: Visitor, text: string): Promise<void> {
  await visitor.go(text)
}

export async function openClauseOf(visitor: Visitor, text: string, clause: string): Promise<void> {
  await visitor.go(`${text}/bepalingen/${clause}`)
}

export async function sendToReview(visitor: Visitor, text: string): Promise<void> {
  await visitor.go(text)
  await visitor.press('Leg voor aan een tweede jurist', 'link')
  await visitor.press('Leg voor')
}

export async function adopt(visitor: Visitor, text: string): Promise<void> {
  await visitor.go(text)
  await visitor.press('Stel vast', 'link')
  await visitor.press('Stel vast')
}
