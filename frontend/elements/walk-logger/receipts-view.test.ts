import { expect, test } from 'vitest';
import { note, walk } from './examples.js';
import { eachWithItsOwnLogger, logger, show, text } from './shown-logger.js';

eachWithItsOwnLogger();

const protocol = '/flen/vandringar/w1';
const link = () => logger.shadowRoot!.querySelector<HTMLAnchorElement>('.receipts a')?.getAttribute('href');

test('codes are shown when all is sent, with what they are for and where they lead', async () => {
  const sent = [note({ state: 'sent', version: 1, receipt: 'abcd1234efgh' }), note({ state: 'sent', version: 1, receipt: 'zzzz1111yyyy' })];
  await show({ walk: { ...walk, protocol }, notes: [...sent, note()] });
  expect(text()).not.toContain('kvittokoder');

  logger.notes = sent;
  await logger.updateComplete;
  expect(text()).toContain('Dina kvittokoder');
  expect(text()).toContain('abcd-1234-efgh');
  expect(text()).toContain('försvinner härifrån när vandringen avslutas');
  expect(link()).toBe('/flen/vandringar/w1/svar?kod=abcd1234efgh+zzzz1111yyyy');
});

test('when the walk is over and the notes are gone, the codes stay for as long as the page', async () => {
  await show({ walk: { ...walk, protocol, status: 'closed' }, cleared: true, receipts: ['abcd1234efgh'] });
  logger.shadowRoot!.querySelector<HTMLElement>('footer vaadin-button')!.click();
  await logger.updateComplete;

  expect(text()).toContain('Din kvittokod');
  expect(text()).toContain('bara så länge sidan är öppen');
});
