/** Storage of one test's own: the browser's is shared by all that run at the same time. */
export function memory(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

/** Answers of a server, one after another; the last goes on. */
export function replies(...all: Array<{ status: number; body?: unknown; headers?: Record<string, string> } | 'no network'>): typeof fetch {
  let next = 0;
  return () => {
    const reply = all[Math.min(next++, all.length - 1)] ?? 'no network';
    return reply === 'no network'
      ? Promise.reject(new TypeError('Failed to fetch'))
      : Promise.resolve(new Response(JSON.stringify(reply.body ?? {}), { status: reply.status, headers: reply.headers }));
  };
}
