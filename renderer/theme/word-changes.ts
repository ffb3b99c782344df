import { css } from 'lit';

/** Words that went and words that came, wherever two texts are compared. */
export const wordChanges = css`
  del {
    background: var(--stale-wash);
    color: var(--red);
    text-decoration-thickness: 1px;
  }
  ins {
    background: var(--verified-wash);
    color: var(--verified);
    text-decoration: none;
    font-weight: 600;
  }
`;
