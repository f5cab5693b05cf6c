import { PlaceMap } from './place-map.element';

customElements.define('place-map', PlaceMap);
