import '../../elements/open-map/index.js';
import { DraftKeeper } from '../../elements/open-map/draft-keeper.js';
import { markApi } from '../../elements/open-map/mark-api.js';
import type { OpenMap } from '../../elements/open-map/open-map.element.js';
import type { OpenMapData } from '../../elements/open-map/types.js';

/**
 * The page of a map that is open before a walk: gives the element what stands in the page, and leads from each mark in
 * the page's list to the map.
 */
export function openMapPage(element: OpenMap): void {
  const map: OpenMapData = JSON.parse(document.getElementById('map-data')!.textContent!);
  const { lang } = document.documentElement;
  Object.assign(element, {
    lang,
    map,
    put: markApi(map.code, lang),
    keeper: new DraftKeeper(map.code),
  });
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.point-show')) {
    link.hidden = false;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      element.showMark(link.dataset['point']!);
    });
  }
}
