import './index.js';
import type { Question } from './questionnaire.js';
import type { State, Survey, SurveyFormEvents } from './survey.js';
import type { SurveyForm } from './survey-form.element.js';

/** A form on the page, for tests, and the hands to use it with. */
export async function mount(survey: Survey, more: Partial<SurveyForm> = {}): Promise<SurveyForm> {
  const form = document.createElement('survey-form');
  Object.assign(form, { survey, ...more });
  document.body.append(form);
  await form.updateComplete;
  return form;
}

/** A survey with one page for each list of questions. */
export function surveyOf(...pages: Question[][]): Survey {
  return {
    slug: 'test', version: 3, mode: 'open', title: 'Hur trygg är du?',
    pages: pages.map((questions, index) => ({ id: `p${index + 1}`, title: `Del ${index + 1}`, questions })),
  };
}

export function options(...keys: string[]): Array<{ key: string; text: string }> {
  return keys.map((key) => ({ key, text: `Svar ${key}` }));
}

/** Elements in the form, straight or inside its parts. */
export function find<E extends Element = HTMLElement>(form: SurveyForm, selector: string): E {
  const found = form.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`nothing matches ${selector} in ${form.shadowRoot?.textContent ?? ''}`);
  return found;
}

export function has(form: SurveyForm, selector: string): boolean {
  return form.shadowRoot?.querySelector(selector) !== null;
}

export async function press(form: SurveyForm, selector: string): Promise<void> {
  find(form, selector).click();
  await settle(form);
}

/** Presses the option, row or button with this text. */
export async function choose(form: SurveyForm, text: string, within = '*'): Promise<void> {
  const labels = [...(form.shadowRoot?.querySelectorAll<HTMLElement>(`${within} label, ${within} vaadin-button`) ?? [])];
  const label = labels.find(({ textContent }) => textContent?.trim() === text);
  if (!label) throw new Error(`no "${text}" among ${labels.map(({ textContent }) => textContent).join(', ')}`);
  label.click();
  await settle(form);
}

export async function write(form: SurveyForm, selector: string, text: string): Promise<void> {
  const input = find<HTMLInputElement>(form, `${selector} :is(input, textarea), ${selector}:is(input, select)`);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settle(form);
}

/** Until the form has drawn itself and moved the focus. */
export async function settle(form: SurveyForm): Promise<void> {
  await form.updateComplete;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

export function next<Name extends keyof SurveyFormEvents>(form: SurveyForm, name: Name): Promise<SurveyFormEvents[Name]['detail']> {
  return new Promise((seen) => {
    form.addEventListener(name, (event) => seen((event as SurveyFormEvents[Name]).detail), { once: true });
  });
}

export async function show(form: SurveyForm, state: State): Promise<void> {
  form.state = state;
  await settle(form);
}
