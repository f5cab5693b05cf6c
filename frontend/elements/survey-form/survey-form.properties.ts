import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Draft, Failure, FailureKind, State, Survey, Waiting } from './survey.js';

/** What a page gives `survey-form`, and reads from it. */
export abstract class SurveyFormProperties extends LitElement {
  @property({ attribute: false }) survey?: Survey;
  @property({ attribute: false }) draft?: Draft;
  /** What the survey is in. */
  @property({ reflect: true }) override lang = 'sv';
  @property({ reflect: true }) state: State = 'start';
  @property() receipt = '';
  /** The receipt is for answers sent before the last changes. */
  @property({ type: Boolean }) receivedEarlier = false;
  @property() code = '';
  @property({ attribute: false }) failure?: Failure;
  @property({ attribute: false }) waiting?: Waiting;
  /** A screen that several share, one after another: nothing is kept, and whoever leaves is forgotten. */
  @property({ type: Boolean, reflect: true }) meeting = false;
  /** On a shared screen: how many have answered whose answers are not sent yet, and what is in the way for good. */
  @property({ type: Number }) unsent = 0;
  @property() unsentTrouble?: FailureKind;
  /** The survey could not be fetched in the language asked for. */
  @property({ type: Boolean }) languageFailed = false;
  /** The questions were corrected after the draft was begun. */
  @property({ type: Boolean }) corrected = false;
}
