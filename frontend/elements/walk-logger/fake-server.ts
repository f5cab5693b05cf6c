/** What a test's server has taken in, by path. */
export class FakeServer {
  readonly stored = new Map<string, { content: string; made: number; version: number }>();
  requests = 0;
  /** Of the requests, how many never arrive, and how many are done with their answers cut off. */
  lost = 0;
  cutOff = 0;
  closed = false;
  /** What happens while a request is on its way. */
  meanwhile = () => {};

  constructor(private readonly random: () => number) {}

  /** As `fetch`, with the contract of the walk API. */
  readonly fetch: typeof fetch = async (address, init = {}) => {
    this.requests++;
    this.meanwhile();
    if (this.random() < this.lost) throw new TypeError('Failed to fetch');
    const response = await this.#answer(String(address), init);
    if (this.random() < this.cutOff) throw new TypeError('network changed');
    return response;
  };

  paths(part: 'observations' | 'photos'): string[] {
    return [...this.stored.keys()].filter((path) => path.includes('/photos/') === (part === 'photos'));
  }

  async #answer(path: string, { method, body, headers }: RequestInit): Promise<Response> {
    if (this.closed) return json(410, {});
    const there = this.stored.get(path);
    if (method === 'DELETE') {
      this.stored.delete(path);
      return new Response(null, { status: there ? 204 : 404 });
    }
    const photo = path.includes('/photos/');
    if (photo && !this.stored.has(path.replace(/\/photos\/.*/, ''))) return json(404, {});
    const content = body instanceof Blob ? await digest(body) : String(body);
    if (there?.content === content) return this.#receipt(200, path, there.version);
    const builtOn = (headers as Record<string, string>)['If-Match'];
    if (there && (photo || builtOn !== `"${there.version}"`)) return json(409, {});
    const version = (there?.version ?? 0) + 1;
    this.stored.set(path, { content, version, made: (there?.made ?? 0) + (there ? 0 : 1) });
    return this.#receipt(there ? 200 : 201, path, version);
  }

  #receipt(status: number, path: string, version: number): Response {
    return json(status, { id: path.split('/').at(-1), version });
  }
}

/** Made-up chance that is the same every time. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

export async function digest(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status });
}
