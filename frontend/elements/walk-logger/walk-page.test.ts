import { expect, test, vi } from 'vitest';
import { note, observation, walk } from './examples.js';
import { WalkStore } from './walk-store.js';

test('the page keeps a note while there is no network, and sends it when there is', async () => {
  const joinCode = crypto.randomUUID();
  document.documentElement.lang = 'sv';
  const request = vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
  const data = Object.assign(document.createElement('script'), {
    id: 'walk',
    type: 'application/json',
    textContent: JSON.stringify({ ...walk, joinCode }),
  });
  const logger = document.createElement('walk-logger');
  document.body.append(logger, data);
  const store = await WalkStore.open(joinCode);
  const kept = note({ joinCode });
  await store.put(kept);

  await import('../../public/walk.js');
  const text = () => logger.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
  await expect.poll(text).toContain('1 inte skickad');
  await expect.poll(text).toContain('Ingen kontakt just nu');
  expect(await store.list()).toMatchObject([{ id: kept.id, state: 'unsent', observation }]);

  request.mockImplementation(async () => new Response('{}', { status: 201, headers: { ETag: '"1"' } }));
  dispatchEvent(new Event('online'));

  await expect.poll(text).toContain('Allt är skickat');
  expect(request).toHaveBeenCalledWith(
    `/api/v1/walks/${joinCode}/observations/${kept.id}`,
    expect.objectContaining({ method: 'PUT', body: JSON.stringify(observation) }),
  );
  expect(await store.list()).toMatchObject([{ state: 'sent', version: 1 }]);
  await store.remove(kept.id);
  store.close();
});
