import ar from '../../i18n/walk-logger.ar.json';
import en from '../../i18n/walk-logger.en.json';
import sv from '../../i18n/walk-logger.sv.json';
import { languages } from '../../i18n/texts.js';

export const textsIn = languages({ sv, en, ar });

export type WalkTexts = ReturnType<typeof textsIn>;
export type TextKey = keyof typeof sv;
