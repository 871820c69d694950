import type { ProcedureContent } from '../procedure.schema.ts'

/** A list somewhere inside a procedure, and how to reach it: the products of every subsegment, the criteria, … */
export type Shelf<Parent, Item> = {
  parents: (content: ProcedureContent) => readonly Parent[]
  /** The content with every parent replaced by what `change` makes of it. */
  map: (content: ProcedureContent, change: (parent: Parent) => Parent) => ProcedureContent
  parentId: (parent: Parent) => string
  items: (parent: Parent) => readonly Item[]
  withItems: (parent: Parent, items: Item[]) => Parent
  idOf: (item: Item) => string
}

/** One thing with the id of what it stands in. */
export type Placed<Item> = { parent: string; item: Item }

/** Everything on a shelf, in order. */
export function everythingOn<Parent, Item>(shelf: Shelf<Parent, Item>, content: ProcedureContent): Placed<Item>[] {
  return shelf
    .parents(content)
    .flatMap((parent) => shelf.items(parent).map((item) => ({ parent: shelf.parentId(parent), item })))
}

/** The thing with this id and where it stands; undefined when it is not there. */
export function findOn<Parent, Item>(
  shelf: Shelf<Parent, Item>,
  content: ProcedureContent,
  id: string,
): Placed<Item> | undefined {
  return everythingOn(shelf, content).find(({ item }) => shelf.idOf(item) === id)
}

/** Puts a thing where it says: in the place of the one with its id, or last when it is new or moves to another parent. */
export function putOn<Parent, Item>(
  shelf: Shelf<Parent, Item>,
  content: ProcedureContent,
  { parent, item }: Placed<Item>,
): ProcedureContent {
  const id = shelf.idOf(item)
  return shelf.map(content, (one) => {
    const items = shelf.items(one)
    const stands = items.some((other) => shelf.idOf(other) === id)
    if (shelf.parentId(one) !== parent) return stands ? shelf.withItems(one, without(shelf, items, id)) : one
    if (!stands) return shelf.withItems(one, [...items, item])
    return shelf.withItems(
      one,
      items.map((other) => (shelf.idOf(other) === id ? item : other)),
    )
  })
}

/** Takes the thing with this id away. */
export function takeFrom<Parent, Item>(
  shelf: Shelf<Parent, Item>,
  content: ProcedureContent,
  id: string,
): ProcedureContent {
  return shelf.map(content, (one) => shelf.withItems(one, without(shelf, shelf.items(one), id)))
}

/** Moves the thing with this id one place up or down among its neighbours; at the edge nothing changes. */
export function shiftOn<Parent, Item>(
  shelf: Shelf<Parent, Item>,
  content: ProcedureContent,
  { id, by }: { id: string; by: -1 | 1 },
): ProcedureContent {
  return shelf.map(content, (one) => {
    const items = [...shelf.items(one)]
    const from = items.findIndex((item) => shelf.idOf(item) === id)
    const [moving, neighbour] = [items[from], items[from + by]]
    if (moving === undefined || neighbour === undefined) return one
    items[from] = neighbour
    items[from + by] = moving
    return shelf.withItems(one, items)
  })
}

function without<Parent, Item>(shelf: Shelf<Parent, Item>, items: readonly Item[], id: string): Item[] {
  return items.filter((item) => shelf.idOf(item) !== id)
}
