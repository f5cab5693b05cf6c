import { OpenMap } from './open-map.element.js';

customElements.define('open-map', OpenMap);
