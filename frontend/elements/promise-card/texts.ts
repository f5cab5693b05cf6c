import ar from '../../i18n/promise-card.ar.json';
import en from '../../i18n/promise-card.en.json';
import sv from '../../i18n/promise-card.sv.json';
import { languages } from '../../i18n/texts';

export const textsIn = languages({ sv, en, ar });
