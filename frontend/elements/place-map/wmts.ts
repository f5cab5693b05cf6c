import type { WmtsTiles } from './types';

/** Turns a WMTS address into the template that Leaflet fills in. */
export function wmtsUrl({ url, layer = '', style = 'default', matrixSet = '', matrixPrefix = '', format = 'image/png' }: WmtsTiles): string {
  const template = /\{(TileCol|x)\}/i.test(url) ? url : keyValueUrl(url);
  const values: Record<string, string> = {
    tilematrix: `${matrixPrefix}{z}`,
    tilerow: '{y}',
    tilecol: '{x}',
    layer: encodeURIComponent(layer),
    style: encodeURIComponent(style),
    tilematrixset: encodeURIComponent(matrixSet),
    format: encodeURIComponent(format),
  };
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name.toLowerCase()] ?? whole);
}

function keyValueUrl(url: string): string {
  const parameters = 'SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER={Layer}&STYLE={Style}&FORMAT={Format}'
    + '&TILEMATRIXSET={TileMatrixSet}&TILEMATRIX={TileMatrix}&TILEROW={TileRow}&TILECOL={TileCol}';
  return url + (/[?&]$/.test(url) ? '' : url.includes('?') ? '&' : '?') + parameters;
}
