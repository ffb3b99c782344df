/**
 * What Word and Google Docs write into HTML beside the text: tracked deletions, and comments with their marks. Read by the sheet's paste
 * and by the import of a file, each with its own kind of tree.
 */

/** What the rules ask of an element. `style` is its style attribute. */
export interface OfficeFacts {
  readonly tag: string;
  readonly id: string;
  readonly className: string;
  readonly style: string;
  readonly href: string;
  /** Whether it says when or by whom it was changed. */
  readonly isDated: boolean;
  /** Whether inserted words stand right beside it: then its own were deleted for them, on a page of anybody. */
  readonly isReplaced: boolean;
}

export type OfficeMark = 'deletion' | 'comment';

const OFFICE = /\bmso-|class\s*=\s*["']?Mso|urn:schemas-microsoft-com|docs-internal-guid/iu;
const STRUCK = new Set(['del', 's', 'strike']);
const DELETED_CLASS = /(?:^|\s)mso-?(?:del|movefrom)(?:\s|$)/iu;
const DELETED_STYLE = /(?:^|[\s;])mso-(?:[a-z]+-)*del(?:eted|etion)?\s*:/iu;
const COMMENT_CLASS = /(?:^|\s)(?:MsoComment(?:Reference|Text|Subject)|msocom(?:anch|txt|off|hyperlink))(?:\s|$)/iu;
const COMMENT_STYLE = /mso-element\s*:\s*comment(?:-list)?(?:[\s;]|$)|mso-special-character\s*:\s*comment/iu;
const COMMENT_ADDRESS = /#(?:_msocom_|_msoanchor_|cmnt)/iu;

/** Whether a piece of HTML comes from Word or Google Docs; there, struck-out elements are tracked deletions. */
export const isOfficeHtml = (html: string): boolean => OFFICE.test(html);

/** The mark an element is, with all inside it; null for the text itself. Commented words are text. */
export function officeMark(facts: OfficeFacts, isOffice: boolean): OfficeMark | null {
  const { tag, id, className, style, href, isDated, isReplaced } = facts;
  if (tag === 'del' && (isOffice || isDated)) return 'deletion';
  if (STRUCK.has(tag) && isReplaced) return 'deletion';
  if (DELETED_CLASS.test(className) || DELETED_STYLE.test(style)) return 'deletion';
  if (COMMENT_CLASS.test(className) || COMMENT_STYLE.test(style)) return 'comment';
  return tag === 'a' && (COMMENT_ADDRESS.test(href) || /^cmnt(?:_ref)?\d+$/iu.test(id)) ? 'comment' : null;
}

/** Google Docs sets comments at the end, each in a block that begins with the way back to its mark. */
export const isCommentBack = (href: string): boolean => /#cmnt_ref\d+$/iu.test(href);
