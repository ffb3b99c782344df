import './theme/tokens.css';
import './theme/base.css';
import { describeMenu, listenToKeys } from './actions/commands.ts';
import { begin, goOn } from './actions/session.ts';
import { listUsable } from './actions/workbench.ts';
import './elements/desk/desk.ts';
import { fontsReady } from './theme/fonts.ts';

void fontsReady();
listenToKeys();
const place = await begin();
await listUsable();
// Making menus holds main up as long as a frame.
void describeMenu();
await goOn(place);
