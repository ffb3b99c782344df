import { css } from 'lit';

/** A long task: how far it is, and whether it came out well. */
export const howItWent = css`
  .good {
    color: var(--verified);
    font-weight: 600;
  }
  .bad {
    color: var(--red);
    font-weight: 600;
  }
  progress {
    flex: 1;
    height: 8px;
    accent-color: var(--checking);
  }
`;
