import { element } from './dom';
import { styles } from './promise-card.styles';
import { textsIn } from './texts';
import type { Activity, LocalizedText, Promised, State } from './types';

const SWEDISH = 'sv';

/**
 * Shows a municipality's promises with how far each activity has come. Plain, since other sites include it: it takes
 * nothing along but itself.
 *
 * The language is its own `lang`, else that of what it stands in; `niva` is the level of its heading (2 to 5).
 *
 * @fires again - the reader wants another try
 */
export class PromiseCard extends HTMLElement {
  static readonly observedAttributes: readonly string[] = ['lang', 'niva'];

  private shown: State = { kind: 'loading' };
  private readonly root = this.attachShadow({ mode: 'open' });

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    this.root.adoptedStyleSheets = [sheet];
  }

  get state(): State {
    return this.shown;
  }

  set state(state: State) {
    this.shown = state;
    this.render();
  }

  connectedCallback(): void {
    this.render();
  }

  attributeChangedCallback(): void {
    this.render();
  }

  private get language(): string {
    return this.closest('[lang]')?.getAttribute('lang') || SWEDISH;
  }

  private render(): void {
    if (!this.isConnected) return;
    const texts = textsIn(this.language);
    const card = element('section', {
      class: 'card', lang: texts.language, dir: texts.direction, 'aria-label': texts.t('card.region'),
      'aria-busy': String(this.shown.kind === 'loading'),
    });
    card.append(...this.content(texts.t));
    this.root.replaceChildren(card);
  }

  private content(t: ReturnType<typeof textsIn>['t']): Node[] {
    const state = this.shown;
    switch (state.kind) {
      case 'loading':
        return [element('p', { role: 'status' }, t('card.loading'))];
      case 'unknown':
        return [element('p', { role: 'status' }, t('card.unknown', { code: state.code }))];
      case 'failed':
        return [element('p', { role: 'status' }, t('card.failed')), this.wayOut(state.page, t)];
      case 'shown': {
        const { municipality, promises } = state.promises;
        return [
          this.heading(0, t('card.title', { name: municipality.name })),
          ...(promises.length === 0
            ? [element('p', {}, t('card.none'))]
            : promises.map((promise) => this.promise(promise, t('card.madeUp')))),
          element('p', { class: 'last' }, element('a', { href: municipality.links.page }, t('card.more'))),
        ];
      }
    }
  }

  private wayOut(page: string, t: ReturnType<typeof textsIn>['t']): Node {
    const again = element('button', { type: 'button' }, t('card.again'));
    again.addEventListener('click', () => this.dispatchEvent(new CustomEvent('again')));
    return element('p', { class: 'last' }, again, element('a', { href: page }, t('card.elsewhere')));
  }

  private heading(below: number, ...content: readonly (Node | string)[]): HTMLElement {
    const level = Math.min(Math.max(Number(this.getAttribute('niva')) || 2, 2), 5) + below;
    return element(`h${level}` as 'h2', { class: 'heading' }, ...content);
  }

  private promise(promise: Promised, madeUp: string): Node {
    return element('div', { class: 'promise' },
      this.heading(1, element('a', { href: promise.links.page, lang: this.unlike(promise.title) }, this.say(promise.title))),
      element('p', { class: 'validity', lang: this.unlike(promise.validity.text) }, this.say(promise.validity.text)),
      element('ul', {}, ...promise.activities.map((activity) => this.activity(activity, madeUp))));
  }

  private activity({ text, progress, madeUp }: Activity, mark: string): Node {
    const line = element('span', { class: 'progress' });
    if (progress.share !== undefined) {
      const full = element('span');
      full.style.width = `${Math.round(progress.share * 100)}%`;
      line.append(element('span', { class: 'bar', 'aria-hidden': 'true' }, full));
    }
    line.append(element('span', { class: 'done', lang: this.unlike(progress.text) }, this.say(progress.text)));
    if (madeUp) line.append(element('span', { class: 'tag' }, mark));
    return element('li', {}, element('span', { class: 'text', lang: this.unlike(text) }, this.say(text)), line);
  }

  private say(text: LocalizedText): string {
    return text[textsIn(this.language).language] ?? text.sv;
  }

  /** Swedish, where the text is shown in Swedish amid another language, so that a screen reader changes voice. */
  private unlike(text: LocalizedText): string | undefined {
    const { language } = textsIn(this.language);
    return language === SWEDISH || text[language] !== undefined ? undefined : SWEDISH;
  }
}
