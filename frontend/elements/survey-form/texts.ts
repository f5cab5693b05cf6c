import ar from '../../i18n/survey-form.ar.json';
import en from '../../i18n/survey-form.en.json';
import sv from '../../i18n/survey-form.sv.json';
import { languages, type Texts } from '../../i18n/texts.js';

export type Key = keyof typeof sv;
export type SurveyTexts = Texts<Key>;

export const textsIn = languages<Key>({ sv, en, ar });
