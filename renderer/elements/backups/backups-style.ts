import { css } from 'lit';
import { howItWent } from '../../theme/how-it-went.ts';
import { settingsSections } from '../../theme/settings-sections.ts';

export const backupsStyle = css`
  ${settingsSections}
  .place {
    overflow-wrap: anywhere;
  }
  .counts {
    display: flex;
    align-items: center;
    gap: var(--s2);
  }
  .counts select {
    width: auto;
  }
  ${howItWent}
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2);
    padding: 7px 0;
    border-top: 1px solid var(--line);
  }
  li > :first-child {
    flex: 1;
    overflow-wrap: anywhere;
  }
  .hint,
  .plain {
    color: var(--ink-2);
  }
`;
