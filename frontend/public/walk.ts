import { runWalkPage } from './walk/page.js';

void runWalkPage();
