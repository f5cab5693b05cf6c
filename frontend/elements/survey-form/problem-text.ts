import { defaultMaxLength, defaultMaxPlaces, type Problem } from './answers.js';
import type { Question } from './questionnaire.js';
import type { SurveyTexts } from './texts.js';

/** What is wrong with an answer and how to mend it, in words for the respondent. */
export function problemText({ t }: SurveyTexts, question: Question, { code, row }: Problem): string {
  const { kind, min, max } = question;
  switch (code) {
    case 'answer.missing': {
      const text = question.rows?.find(({ key }) => key === row)?.text;
      return text ? t('error.missing.row', { row: text }) : t('error.missing');
    }
    case 'answer.too_many':
      return t('error.tooMany', { max: kind === 'places' ? question.maxPlaces ?? defaultMaxPlaces : max ?? question.options?.length ?? 1 });
    case 'answer.too_few': return t('error.tooFew', { min: min ?? 1 });
    case 'answer.too_long':
      return t('error.tooLong', { max: question.maxLength ?? (kind === 'text' ? defaultMaxLength.text : defaultMaxLength.other) });
    case 'answer.out_of_range':
      if (min === undefined) return t('error.range.max', { max: max ?? 0 });
      return max === undefined ? t('error.range.min', { min }) : t('error.range', { min, max });
    case 'answer.outside_area': return t('error.outside');
    case 'answer.wrong_type': return kind === 'number' ? t('number.wrong') : t('error.unknown');
    case 'answer.unknown_option': return kind === 'area' ? t('error.area') : t('error.unknown');
    case 'answer.hidden': return t('error.hidden');
    case 'answer.unknown_question': return t('error.unknown');
  }
}
