import ar from '../../i18n/open-map.ar.json';
import en from '../../i18n/open-map.en.json';
import sv from '../../i18n/open-map.sv.json';
import { languages } from '../../i18n/texts.js';

export const textsIn = languages({ sv, en, ar });

export type MapTexts = ReturnType<typeof textsIn>;
export type TextKey = keyof typeof sv;
