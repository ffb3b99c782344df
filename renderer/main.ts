import './theme/tokens.css';
import './theme/base.css';
import { afterPaint } from './actions/after-paint.ts';
import { describeMenu, listenToKeys } from './actions/commands.ts';
import { begin } from './actions/session.ts';
import './elements/desk/desk.ts';
import { fontsReady } from './theme/fonts.ts';

void fontsReady();
listenToKeys();
await begin();
// Making menus holds main up as long as a frame: the list comes first.
afterPaint(() => void describeMenu());
