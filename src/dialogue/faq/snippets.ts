/** Question-and-answer snippets filed by domain and subject, as published for spoken dialogue research. */

interface Snippet {
  readonly title?: unknown;
  readonly body?: unknown;
}

/** One entry a snippet, with the id `domain/key/key`; values of another shape are left out. */
export function readSnippets(value: Readonly<Record<string, unknown>>): unknown[] {
  const entries: unknown[] = [];
  for (const [domain, subjects] of Object.entries(value)) {
    for (const [key, subject] of Object.entries((subjects ?? {}) as Record<string, unknown>)) {
      const { name, docs } = (subject ?? {}) as { name?: unknown; docs?: unknown };
      for (const [doc, snippet] of Object.entries((docs ?? {}) as Record<string, Snippet>)) {
        const about = typeof name === 'string' ? name : undefined;
        entries.push({
          id: `${domain}/${key}/${doc}`,
          questions: [snippet.title],
          answer: snippet.body,
          subject: about,
        });
      }
    }
  }
  return entries;
}
