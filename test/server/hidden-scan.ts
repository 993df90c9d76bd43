// Reads every message that a page is sent for what could tell a hidden bot from a person.

/** Words that a bot, a cover or a late guest would leave; `names`: of people, who go by villagers' names. */
export function leaks(messages: readonly unknown[], names: readonly string[]): string[] {
  const traces = [/"keeper":"(bot|cover)"/, /"(character|strateg\w*)":/, /"type":"(sealed|reasoned)"/, /"covered":\{/]
  const found = new Set<string>()
  for (const message of messages) {
    const text = JSON.stringify(message)
    for (const trace of traces) for (const match of text.match(trace) ?? []) found.add(match)
    for (const name of names) if (text.includes(`"${name}"`)) found.add(name)
  }
  return [...found]
}
