import { afterEach, expect, test, vi } from 'vitest';
import { openMapPage } from './page.js';

const map = {
  code: 'flen-karta', title: 'Kvällsvandring', status: 'open', categories: [{ key: 'lighting', text: 'Belysning' }], madeUp: true,
  marks: [{ id: 'm1', position: { lat: 59.058, lon: 16.588 }, valence: 'unsafe', category: 'lighting', label: 'Otrygg: Belysning',
    description: '', agreed: 1, madeUp: true }],
};

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.removeAttribute('lang');
  vi.restoreAllMocks();
});

test('the element gets what stands in the page, and each mark in the list leads to the map', async () => {
  document.documentElement.lang = 'ar';
  document.body.innerHTML = `<open-map></open-map><a class="point-show" href="#karta" data-point="m1" hidden>Visa</a>
    <script type="application/json" id="map-data">${JSON.stringify(map)}</script>`;
  const element = document.querySelector('open-map')!;
  openMapPage(element);
  await element.updateComplete;
  expect(element.renderRoot.textContent).toContain('أرسل العلامة');

  const link = document.querySelector('a')!;
  expect(link.hidden).toBe(false);
  const shown = vi.spyOn(element, 'showMark');
  link.click();
  expect(shown).toHaveBeenCalledWith('m1');
});

test('a mark goes to the map whose page it is', async () => {
  document.documentElement.lang = 'sv';
  document.body.innerHTML = `<open-map></open-map><script type="application/json" id="map-data">${JSON.stringify(map)}</script>`;
  const fetched = vi.spyOn(window, 'fetch').mockResolvedValue(new Response('{}', { status: 410 }));
  const element = document.querySelector('open-map')!;
  openMapPage(element);
  await element.put!('an-id', { position: { lat: 59, lon: 16 }, valence: 'safe', category: 'lighting', description: '' });
  expect(fetched.mock.calls[0]![0]).toBe('/api/v1/maps/flen-karta/marks/an-id');
});
