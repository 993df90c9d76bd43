// A copy of plain data that shares nothing with it: objects, arrays, maps and sets.

/** What a state is made of; anything else (a class, a function) is a defect. */
export function copyOf<T>(value: T): T {
  return copy(value) as T
}

function copy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(copy)
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, copy(one)]))
  if (value instanceof Set) return new Set(value)
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copy(one)]))
}
