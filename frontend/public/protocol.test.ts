import { expect, test, vi } from 'vitest';
import type { PlaceMap } from '../elements/place-map/place-map.element.js';

const protocol = {
  outlines: [],
  markers: [
    { id: 'mörkt', label: 'Belysning vid Stationen', tone: 'unsafe', detail: 'Släckta lampor.', lat: 59.0567, lon: 16.5885 },
    { id: 'bänk', label: 'Omtyckt plats vid Parken', tone: 'safe', lat: 59.0582, lon: 16.588 },
  ],
  stops: [{ id: '1', text: 'Stationen', position: { lat: 59.056, lon: 16.589 } }],
  route: { type: 'LineString', coordinates: [[16.5885, 59.0567], [16.588, 59.0582]] },
};

test('the map of a protocol shows what was noted around the walk, and each point leads to its place on it', async () => {
  document.body.innerHTML = `
    <section id="karta"><place-map listed-elsewhere lang="sv"></place-map></section>
    <script type="application/json" id="protocol">${JSON.stringify(protocol)}</script>
    <a class="point-show" href="#karta" data-point="bänk" hidden>Visa på kartan</a>`;
  await import('./protocol.js');
  const link = document.querySelector<HTMLAnchorElement>('.point-show')!;
  await vi.waitFor(() => expect(link.hidden).toBe(false), { timeout: 10_000 });
  const map = document.querySelector<PlaceMap>('place-map')!;
  await map.updateComplete;

  expect(map.markers).toHaveLength(2);
  expect(map.tiles).toBeNull();
  expect(map.route[0]).toEqual([59.0567, 16.5885]);
  expect(map.frame!.south).toBeLessThan(59.056);
  expect(map.frame!.north).toBeGreaterThan(59.0582);
  expect(map.shadowRoot!.querySelectorAll('#markers')).toHaveLength(0);
  expect(map.shadowRoot!.querySelector('#stops')!.textContent).toContain('Stopp');

  link.click();
  await vi.waitFor(() => expect(map.shadowRoot!.querySelector('.note')?.textContent).toContain('Omtyckt plats vid Parken'));
});
