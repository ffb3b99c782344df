import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { GateItem } from '../../../core/claims/gate.ts';
import { proveCitedEvidence, spoiltEvidenceItem } from '../../actions/cited-evidence.ts';

/** Looks at the evidence behind the story once the gate stands there: hashing it takes a while and holds nothing back. */
export class SpoiltEvidence implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    void proveCitedEvidence().then(() => this.#host.requestUpdate());
  }

  get items(): readonly GateItem[] {
    return spoiltEvidenceItem();
  }
}
