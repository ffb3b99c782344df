import { css } from 'lit';

/** The wide dialogs in which two texts of one article stand side by side. */
export const mergeDialogStyle = css`
  stet-dialog {
    --dialog-width: 1080px;
  }
  .again {
    margin-bottom: var(--s3);
    padding: var(--s2) var(--s3);
    border-radius: var(--r);
    background: var(--stale-wash);
    font-size: var(--t-s);
  }
  .later {
    margin-left: auto;
  }
`;
