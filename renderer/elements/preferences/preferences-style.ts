import { css } from 'lit';
import { settingsSections } from '../../theme/settings-sections.ts';

export const preferencesStyle = css`
  ${settingsSections}
  .size {
    display: flex;
    align-items: center;
    gap: var(--s2);
  }
  .small,
  .large {
    font: 600 13px/1 var(--serif);
  }
  .large {
    font-size: 18px;
  }
  output {
    min-width: 48px;
    text-align: center;
  }
  .group {
    font-size: var(--t-m);
    margin-top: 2px;
  }
`;
