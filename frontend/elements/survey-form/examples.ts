import type { Question } from './questionnaire.js';
import type { Survey } from './survey.js';
import { options, surveyOf } from './testing.js';

/** A survey in which every kind of question occurs, and every property of a survey is set; for tests. */

export const safe: Question = { key: 'safe', kind: 'singleChoice', text: 'Är du trygg?', required: true, options: options('yes', 'no') };
export const why: Question = {
  key: 'why', kind: 'text', text: 'Varför inte?', maxLength: 60, showIf: { all: [{ question: 'safe', op: 'equals', value: 'no' }] },
};
export const age: Question = { key: 'age', kind: 'number', text: 'Hur gammal är du?', min: 16, max: 110 };

export const everyKind: Question[] = [
  safe,
  { key: 'scale', kind: 'scale', text: 'Hur mycket?', options: [...options('1', '2', '3'), { key: 'dont', text: 'Vet inte', dontKnow: true }] },
  {
    key: 'seen', kind: 'multiChoice', text: 'Vad ser du?', help: 'Välj alla.', max: 3, shuffled: true,
    options: [
      ...options('a', 'b'), { key: 'x', text: 'Annat', other: true }, { key: 'none', text: 'Inget', exclusive: true },
      { key: 'now', text: 'Ett brott', stop: 'Pågår det nu? Ring 112. Annars 114 14.' },
    ],
  },
  { key: 'feel', kind: 'matrix', text: 'Var är du trygg?', help: 'Där du brukar vara.', rows: options('north', 'south'), options: options('good', 'bad') },
  age,
  { key: 'say', kind: 'text', text: 'Något mer?', maxLength: 40 },
  { key: 'day', kind: 'date', text: 'Vilken dag?' },
  { key: 'rank', kind: 'ranking', text: 'Vad är viktigast?', options: options('lamps', 'patrols') },
  { key: 'area', kind: 'area', text: 'Var bor du?', areas: options('a', 'b') },
  { key: 'long', kind: 'area', text: 'Vilken by?', areas: options(...'abcdefghi') },
  { key: 'spots', kind: 'places', text: 'Vilka platser?', sub: [{ key: 'dark', kind: 'singleChoice', text: 'Är det mörkt?', options: options('dark', 'light') }] },
  { key: 'info', kind: 'information', text: 'Tack så långt.', help: 'Nu är det inte mycket kvar.' },
];

export const places = [
  { key: 's', name: 'Stationen', kind: 'station', lat: 55.79351, lon: 13.11249 },
  { key: 't', name: 'Torget', kind: 'torg', lat: 55.8, lon: 13.2 },
  { key: 'u', name: 'Utanför', kind: 'by', lat: 50, lon: 13.2 },
];

export const context = { places, bounds: { south: 55.7, west: 12.9, north: 55.9, east: 13.3 } };

export const everything: Survey = {
  ...surveyOf(everyKind), context, madeUp: true, askedBy: 'Kommunen', municipality: { name: 'Kävlinge', url: '/kavlinge' },
  policeArea: 'Lokalpolisområde Kävlinge', languages: ['sv', 'en', 'ar'], closesOn: '2026-10-31', minutes: 5, intro: 'Vi vill veta.',
  requiresCode: true, resultsUrl: '/kavlinge/enkater/test', feedUrl: '/kavlinge/flode.atom',
};
