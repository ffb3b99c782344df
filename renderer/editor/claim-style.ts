import { css } from 'lit';

/** How claims, the sentence at hand and the rail look. The pattern says the state; the colour only helps. */
export const claimStyles = css`
  .claim {
    border-radius: 2px;
    text-decoration: underline;
    text-decoration-color: var(--todo);
    text-decoration-skip-ink: none;
    text-underline-offset: 4px;
  }
  .claim .claim {
    text-underline-offset: 8px;
  }
  /* Khmer has letters under its letters. */
  .claim:lang(km) {
    text-underline-offset: 9px;
  }
  .claim.todo {
    text-decoration-style: dotted;
    text-decoration-thickness: 2px;
  }
  .claim.checking {
    text-decoration-style: dashed;
    text-decoration-color: var(--checking);
  }
  .claim.verified {
    text-decoration-color: var(--verified);
    text-decoration-thickness: 1.5px;
  }
  .claim.verified-with-change {
    text-decoration-color: var(--verified);
    text-decoration-thickness: 3px;
  }
  .claim.half-signed {
    text-decoration-style: dashed;
    text-decoration-color: var(--verified);
    text-decoration-thickness: 2px;
  }
  .claim.stale {
    text-decoration-style: wavy;
    text-decoration-color: var(--red);
    background: var(--stale-wash);
  }
  .claim.disputed {
    text-decoration-style: double;
    text-decoration-color: var(--disputed);
  }
  .claim.cannot-verify {
    text-decoration-style: dashed;
    text-decoration-color: var(--disputed);
    text-decoration-thickness: 2px;
    background: var(--disputed-wash);
  }
  .claim.not-a-fact {
    text-decoration-style: dotted;
    text-decoration-color: var(--line-strong);
    text-decoration-thickness: 1px;
  }
  .claim.cut {
    text-decoration-line: line-through;
    text-decoration-color: var(--cut);
  }
  .claim.orphaned {
    text-decoration-style: wavy;
    text-decoration-color: var(--todo);
  }
  .claim.active {
    background: var(--here);
    box-shadow:
      0 2px var(--here),
      0 -2px var(--here);
  }
  /* No spread to the sides: a sentence is drawn in pieces where claims begin, and a piece must not lie over the letter before it. */
  .here {
    background: var(--here);
    box-shadow:
      0 3px var(--here),
      0 -3px var(--here);
    border-radius: 2px;
  }

  .rail {
    position: absolute;
    inset: 0 auto 0 -26px;
    width: 5px;
    pointer-events: none;
  }
  .tick {
    position: absolute;
    left: 0;
    box-sizing: border-box;
    width: 5px;
    border-radius: 2px;
    background: var(--line-strong);
  }
  .tick.verified,
  .tick.verified-with-change {
    background: var(--verified);
  }
  .tick.half-signed {
    background: none;
    border: 1.5px solid var(--verified);
  }
  .tick.stale {
    background: var(--red);
  }
  .tick.checking {
    background: var(--checking);
  }
  .tick.disputed,
  .tick.cannot-verify {
    background: var(--disputed);
  }
  .tick.todo {
    background: none;
    border: 1.5px solid var(--todo);
  }
  .tick.cleared,
  .tick.not-a-fact {
    background: repeating-linear-gradient(0deg, var(--line-strong) 0 2px, transparent 2px 4px);
  }
  .tick.hidden {
    background: none;
  }
  .tick.orphaned,
  .tick.untouched {
    background: none;
    border: 1px dashed var(--red);
  }

  /* Broken like what nobody has looked at, and within it what was. */
  .tick.changed {
    background: repeating-linear-gradient(0deg, var(--verified) 0 2px, transparent 2px 5px);
    border: 1px dashed var(--red);
  }

  [data-mode='read'] .rail {
    display: none;
  }
  [data-mode='read'] .claim {
    background: none;
    box-shadow: none;
    text-decoration: none;
  }
  /* The page to read shows what a reader would see: no empty place asks for anything. */
  [data-mode='read'] .standfirst.empty,
  [data-mode='read'] .empty::before,
  [data-mode='read'] .no-caption figcaption::before,
  [data-mode='read'] .no-credit .credit::before,
  [data-mode='read'] .picture-place:not(.gone) {
    display: none;
  }
  /* Spelling is a matter of writing: a checker's page has the lines of its claims only. */
  [data-mode='check'] .misspelt,
  [data-mode='read'] .misspelt {
    text-decoration: none;
  }
`;
