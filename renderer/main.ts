import './theme/tokens.css';
import './theme/base.css';
import { describeMenu, listenToKeys } from './actions/commands.ts';
import { begin } from './actions/session.ts';
import './elements/desk/desk.ts';
import { fontsReady } from './theme/fonts.ts';

void fontsReady();
listenToKeys();
await begin();
await describeMenu();
