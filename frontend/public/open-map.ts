import { openMapPage } from './open-map/page.js';

openMapPage(document.querySelector('open-map')!);
