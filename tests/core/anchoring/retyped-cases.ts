/** Words of a claim, between brackets, that are written anew: in the editor, and by another program. */
export const RETYPED = [
  ['The tower was [built for $186,000] in all.', '$186,000', '$196,000'],
  ['The tower was [built for $186,000] in all.', '186,000', '206,000'],
  ['It opened [on 14 September 2026], a Monday.', '14 September 2026', '15 September 2026'],
  ['It cost [46 million riel] in all.', '46 million riel', '64 million riel'],
  ['It cost [46 million riel] in all.', 'million riel', 'billion riel'],
  ['The pump [lifts 18 cubic metres] a day.', 'cubic metres', 'cubic feet'],
  ['Each house [gets 150 litres] a day.', 'litres', 'gallons'],
  ['Each house [gets 150 litres] a day.', 'litres', 'spoons'],
  ['It was [paid by Sok Channary], he said.', 'Sok Channary', 'Sok Chenda'],
  ['“[We never promised that the old pipes would hold],” he said.', 'We never promised that', 'We always promised that'],
  ['“[We never promised that the old pipes would hold],” he said.', 'old pipes would hold', 'new ones would'],
  ['មានមនុស្ស[សរុប២៨០នាក់]ក្នុងភូមិ។', '២៨០នាក់', '៣៨០នាក់'],
  ['មានមនុស្ស[សរុប២៨០នាក់]ក្នុងភូមិ។', '២៨០នាក់', '៣៨០គ្រួសារ'],
  ['There is [a tower] here.', 'a tower', 'one tank'],
] as const;
