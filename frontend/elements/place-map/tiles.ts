import * as L from 'leaflet';
import type { Tiles } from './types';
import { wmtsUrl } from './wmts';

/** How long a server may stay silent before the background counts as missing. */
const silence_ms = 8_000;

/** A background layer for the map; `onFailed` hears true when nothing can be loaded, false when it can again. */
export function tileLayer(tiles: Tiles, onFailed: (failed: boolean) => void): L.TileLayer {
  const layer = layerFor(tiles);
  watch(layer, onFailed);
  return layer;
}

function layerFor(tiles: Tiles): L.TileLayer {
  // Some tile servers, OpenStreetMap's among them, refuse requests that do not say which site they come from.
  const common = { maxNativeZoom: tiles.maxZoom ?? 19, maxZoom: 19, referrerPolicy: 'strict-origin' as const };
  switch (tiles.kind) {
    case 'xyz':
      return L.tileLayer(tiles.url, { ...common, subdomains: tiles.subdomains ?? 'abc' });
    case 'wms': {
      const { layers, format = 'image/png', version = '1.1.1' } = tiles;
      return L.tileLayer.wms(tiles.url, { ...common, layers, format, version });
    }
    case 'wmts':
      return L.tileLayer(wmtsUrl(tiles), common);
  }
}

/** One missing tile is no failure (servers answer 404 outside their area); none at all is. */
function watch(layer: L.TileLayer, onFailed: (failed: boolean) => void): void {
  const shown = new Set<string>();
  let timer: number | undefined;
  const name = ({ x, y, z }: L.Coords) => `${z}/${x}/${y}`;
  const report = () => onFailed(shown.size === 0);
  layer.on({
    loading: () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(report, silence_ms);
    },
    tileload: ({ coords }: L.TileEvent) => {
      if (shown.add(name(coords)).size === 1) onFailed(false);
    },
    tileunload: ({ coords }: L.TileEvent) => shown.delete(name(coords)),
    load: () => {
      window.clearTimeout(timer);
      report();
    },
    remove: () => window.clearTimeout(timer),
  });
}

export interface CreditPart {
  text: string;
  href?: string;
}

/** An attribution as text and web links; any other markup in it is dropped, since others wrote it. */
export function creditParts(attribution: string): CreditPart[] {
  const nodes = new DOMParser().parseFromString(attribution, 'text/html').body.childNodes;
  return [...nodes].map((node) => {
    const text = node.textContent ?? '';
    const href = node instanceof HTMLAnchorElement ? node.href : '';
    return /^https?:/.test(href) ? { text, href } : { text };
  });
}
