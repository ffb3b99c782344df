import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { GateItem } from '../../../core/claims/gate.ts';
import { proveCitedEvidence, spoiltEvidenceItem } from '../../actions/cited-evidence.ts';

/** Looks at the evidence behind the story once the gate stands there: hashing it takes a while. */
export class SpoiltEvidence implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #isLooking = false;
  #known: Promise<void> = Promise.resolve();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isLooking = true;
    this.#known = this.#look();
  }

  get isLooking(): boolean {
    return this.#isLooking;
  }

  /** Fulfilled once it is known how the evidence stands. */
  get known(): Promise<void> {
    return this.#known;
  }

  async #look(): Promise<void> {
    try {
      await proveCitedEvidence();
    } finally {
      this.#isLooking = false;
      this.#host.requestUpdate();
    }
  }

  get items(): readonly GateItem[] {
    return spoiltEvidenceItem();
  }
}
