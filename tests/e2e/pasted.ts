interface Pasted {
  readonly name: string;
  readonly html?: string;
  readonly plain?: string;
  /** The blocks it becomes, as the sheet's outline names them. */
  readonly becomes: readonly string[];
}

/** What other programs put on the clipboard, and what must come of it. */
export const PASTES: readonly Pasted[] = [
  {
    name: 'Google Docs',
    html: '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p style="line-height:1.38"><span style="font-weight:400">Plain and </span><span style="font-weight:700">bold</span></p><br><ul><li><p><span>one</span></p></li></ul></b>',
    becomes: ['paragraph: Plain and bold [strong]', 'bullet_list', '  list_item', '    paragraph: one'],
  },
  {
    name: 'Word',
    html: '<html xmlns:o="urn:x"><head><style>p.MsoNormal{color:red}</style></head><body><!--StartFragment--><p class=MsoNormal><span lang=EN-GB style="mso-ansi-language:EN-GB">A <b>strong</b>\n line<o:p></o:p></span></p><p class=MsoListParagraphCxSpFirst style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp; </span></span>first</p><p class=MsoListParagraphCxSpLast style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">1.<span>&nbsp; </span></span>second</p><!--EndFragment--></body></html>',
    becomes: [
      'paragraph: A strong line [strong]',
      ...['bullet_list', '  list_item', '    paragraph: first', '    ordered_list', '      list_item', '        paragraph: second'],
    ],
  },
  {
    name: 'lists of Word, one right after the other',
    html: `<body>${[
      ['l0 level1 lfo1', '·', 'red'],
      ['l0 level2 lfo1', 'o', 'dark'],
      ['l1 level1 lfo2', '3)', 'three'],
      ['l1 level1 lfo2', '4)', 'four'],
      ['l2 level2 lfo3', '·', 'under four'],
      ['l1 level1 lfo2', '5)', 'five'],
      ['l3 level1 lfo4', '1.', 'one'],
    ]
      .map(
        ([list, sign, words]) =>
          `<p class=MsoListParagraph style="mso-list:${list}"><span style="mso-list:Ignore">${sign}<span>&nbsp; </span></span>${words}</p>`,
      )
      .join('\n')}</body>`,
    becomes: [
      ...['bullet_list', '  list_item', '    paragraph: red', '    bullet_list', '      list_item', '        paragraph: dark'],
      ...['ordered_list 3', '  list_item', '    paragraph: three', '  list_item', '    paragraph: four'],
      ...['    bullet_list', '      list_item', '        paragraph: under four', '  list_item', '    paragraph: five'],
      ...['ordered_list', '  list_item', '    paragraph: one'],
    ],
  },
  {
    name: 'a table of Word',
    html: '<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><table class=MsoTableGrid><tr><td colspan=2><p class=MsoNormal><b>Depth</b><o:p></o:p></p></td><td><p class=MsoNormal align=right style="text-align:right">Year</p></td></tr>\n<tr><td rowspan=2><p class=MsoNormal>North</p><p class=MsoNormal>side</p></td><td><p class=MsoNormal>12 m</p></td><td><p class=MsoNormal>2025</p></td></tr>\n<tr><td><p class=MsoNormal>11 m</p></td><td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td></tr></table><p class=MsoNormal>After.</p></body></html>',
    becomes: [
      'table',
      ...['  table_row', '    table_cell: Depth [strong]', '    table_cell: ', '    table_cell: Year'],
      ...['  table_row', '    table_cell: North|side', '    table_cell: 12 m', '    table_cell: 2025'],
      ...['  table_row', '    table_cell: ', '    table_cell: 11 m', '    table_cell: '],
      'paragraph: After.',
    ],
  },
  {
    name: 'a table with a heading to every row',
    html: '<table><thead><tr><td>Route</td><td>Fare</td></tr></thead><tbody><tr><th>North</th><td>1.20</td></tr><tr><th>South</th><th>0.80</th></tr></tbody></table>',
    becomes: [
      ...['table', '  table_row', '    table_header: Route', '    table_header: Fare'],
      ...['  table_row', '    table_cell: North', '    table_cell: 1.20'],
      ...['  table_row', '    table_cell: South', '    table_cell: 0.80'],
    ],
  },
  {
    name: 'a table with a heading to every row and none above',
    html: '<table><tr><th>North</th><td>1.20</td></tr><tr><th>South</th><td>0.80</td></tr></table>',
    becomes: [
      ...['table', '  table_row', '    table_cell: North', '    table_cell: 1.20'],
      ...['  table_row', '    table_cell: South', '    table_cell: 0.80'],
    ],
  },
  {
    name: 'a table with a caption',
    html: '<p>Before.</p><table><caption>Fares <b>in riel</b></caption><tr><td>North</td><td>1.20<table><caption>Inner</caption><tr><td>one</td></tr></table></td></tr></table><table><caption>Alone</caption></table>',
    becomes: [
      ...['paragraph: Before.', 'paragraph: Fares in riel [strong]', 'table', '  table_row'],
      ...['    table_cell: North', '    table_cell: 1.20|Inner|one', 'paragraph: Alone'],
    ],
  },
  {
    name: 'a table of Google Docs',
    html: '<b style="font-weight:normal" id="docs-internal-guid-2"><div dir="ltr"><table style="border:none"><colgroup><col width="99"/></colgroup><tbody><tr style="height:0pt"><td style="border:solid"><p style="line-height:1.2"><span style="font-weight:700">Route</span></p></td><td><p><span>Fare</span></p></td></tr><tr><td><ul><li><p>North</p></li><li><p>South</p></li></ul></td><td><br></td></tr></tbody></table></div></b>',
    becomes: [
      ...['table', '  table_row', '    table_cell: Route [strong]', '    table_cell: Fare'],
      ...['  table_row', '    table_cell: North|South', '    table_cell: '],
    ],
  },
  {
    name: 'changes and comments of Word',
    html: '<html><body><p class=MsoNormal>The well is <span class=msoDel><del cite="mailto:x" datetime="2026-05-04">ten</del></span><span class=msoIns><ins cite="mailto:x">twelve</ins></span> metres deep, <a style="mso-comment-reference:CM_1;mso-comment-date:20260504T1000">the ledger says</a><span class=MsoCommentReference><span style="font-size:8.0pt"><![if !supportAnnotations]><a class=msocomanch href="#_msocom_1">[CM1]</a><![endif]><span style="mso-special-character:comment">&nbsp;</span></span></span>.</p><p class=MsoNormal><s class=msoDel>All gone.</s></p><div style="mso-element:comment-list"><hr class=msocomoff align=left size=1 width="33%"><div style="mso-element:comment"><div id="_com_1" class=msocomtxt><p class=MsoCommentText><a href="#_msoanchor_1">[CM1]</a>Ask the keeper.</p></div></div></div></body></html>',
    becomes: ['paragraph: The well is twelve metres deep, the ledger says.'],
  },
  {
    name: 'comments of Google Docs',
    html: '<b style="font-weight:normal" id="docs-internal-guid-3"><p><span>The well is deep</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup><span>.</span></p><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Who says so?</span></p></div></b>',
    becomes: ['paragraph: The well is deep.'],
  },
  {
    name: 'raised and lowered figures',
    html: '<p>10<sup>6</sup> people, 5 km<sup>2</sup>.<sup><a>1</a></sup> CO<sub>2</sub>, e<sup>2x</sup>, the 4<sup>th</sup>, said<a href="https://example.org/x#n2"><sup>2</sup></a>, <a href="https://example.org/y">10<sup>3</sup> boats</a>, v<sub>m</sub></p>',
    becomes: ['paragraph: 10⁶ people, 5 km².[1] CO₂, e^(2x), the 4th, said[2], 10³ boats, v_m [link]'],
  },
  {
    name: 'raised figures of Google Docs and Word',
    html: '<b style="font-weight:normal" id="docs-internal-guid-9"><p><span style="font-weight:400">10</span><span style="font-size:0.6em;vertical-align:super">−6</span><span> m </span><sup><span style="vertical-align:super">2</span></sup></p></b><p class=MsoNormal>9<a style="mso-footnote-id:ftn1" href="#_ftn1"><span class=MsoFootnoteReference><span style="vertical-align:super">[1]</span></span></a></p>',
    becomes: ['paragraph: 10⁻⁶ m ²', 'paragraph: 9[1]'],
  },
  {
    name: 'quotations',
    html: '<p>She <q>never</q> said <q>he <q>did</q> it</q> or <q>“so”</q>.</p>',
    becomes: ['paragraph: She “never” said “he ‘did’ it” or “so”.'],
  },
  {
    name: 'parts of a page that stand on lines of their own',
    html: '<dl><dt>Killed<dd>12<dt>Hurt<dd>40</dl><details><summary>Sum</summary>Det</details><fieldset><legend>Who</legend>Ann</fieldset><address>Here</address>there<header>Top</header><hgroup>Up</hgroup><menu><li>x</menu><div>One<br>two<p>three</p>four<br><br>five</div><table><tr><td>a<dl><dt>b<dd>c</dl></td><td>d</td></tr></table>',
    becomes: [
      ...['Killed', '12', 'Hurt', '40', 'Sum', 'Det', 'Who', 'Ann', 'Here', 'there', 'Top', 'Up'].map((words) => `paragraph: ${words}`),
      ...['bullet_list', '  list_item', '    paragraph: x'],
      ...['paragraph: One|two', 'paragraph: three', 'paragraph: four||five'],
      ...['table', '  table_row', '    table_cell: a|b|c', '    table_cell: d'],
    ],
  },
  {
    name: 'what one presses on a page',
    html: '<p>Text <button>Share</button><select><optgroup label="x"><option>One</option></optgroup></select><textarea>typed</textarea>goes on</p><datalist><option>Two</option></datalist>',
    becomes: ['paragraph: Text goes on'],
  },
  {
    name: 'struck words of a page',
    html: '<p>It cost <del>five</del> six.</p>',
    becomes: ['paragraph: It cost five six. [strike]'],
  },
  {
    name: 'words of a page that were replaced',
    html: '<p>It cost <del>five</del><ins>six</ins> riel.</p>',
    becomes: ['paragraph: It cost six riel.'],
  },
  {
    name: 'a hostile page',
    html: '<p onclick="alert(1)">Hello <a href="javascript:alert(1)">there</a> <img src=x onerror=alert(1)><script>alert(1)</script><a href="https://example.org/a">link</a></p><iframe src="https://example.org"></iframe><div class="stash">seen</div>',
    becomes: ['paragraph: Hello there link [link]', 'paragraph: seen'],
  },
  { name: 'plain text with blank lines', plain: 'One\nline\n\nTwo', becomes: ['paragraph: One|line', 'paragraph: Two'] },
  { name: 'plain text with single lines', plain: 'One\nTwo', becomes: ['paragraph: One', 'paragraph: Two'] },
];
