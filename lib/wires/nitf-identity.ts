import type { Element } from 'domhandler';
import { actionOfStatus, versionOf } from './news-values.ts';
import type { WireEntry } from './wire-entry.ts';
import { attributeOf, descend } from './xml-tree.ts';

/** Identifiers may end in a version: `NTB5df9281a_01` is the second, `PRIMER-7001:2` too. */
const VERSION = /(?:_(\d\d)|:(\d{1,3}))$/;

/** Of these the last part is the revision (RFC 3085); dpa writes dashes for the other colons. */
const NEWSML_URN = /^(urn:newsml:[^:]+:\d{8}:[^:]+|urn-newsml-[^:]+):\d{1,4}$/;

const severity = ['publish', 'hold', 'withdraw'] as const;

/**
 * Which document NITF is about, and what is to be done with it. One that cancels, holds back or
 * updates another is a document of its own that names it: its story is that one's.
 */
export function identityOf(
  data: Element | null,
): Pick<WireEntry, 'id' | 'identifiers' | 'version' | 'action'> {
  const version = versionOf(attributeOf(descend(data, 'du-key'), 'version'));
  const own = ownId(attributeOf(descend(data, 'doc-id'), 'id-string'), version);
  const reference = attributeOf(data, 'management-doc-idref');
  const action = actionOf(data, 'management-status');
  if (reference === null) return { id: own, version, action };
  const about = referredId(reference, own);
  const asked = [action, actionOf(data, 'management-idref-status')];
  return {
    id: about,
    ...(own !== null && own !== about && { identifiers: [own] }),
    // The number is this document's own, and tells nothing of the other: there the times decide.
    version: about === own ? version : null,
    action: severity.findLast((one) => asked.includes(one)) ?? action,
  };
}

/** An embargo whose end is told is the door's business. */
function actionOf(data: Element | null, attribute: string): WireEntry['action'] {
  const status = attributeOf(data, attribute)?.toLowerCase() ?? null;
  const isEmbargoed = status === 'embargoed';
  const open = isEmbargoed && attributeOf(descend(data, 'date.release'), 'norm') === null;
  return actionOfStatus(isEmbargoed ? 'usable' : status, open);
}

/** Without the version it ends in, where `du-key` says the same one or the identifier is a URN. */
function ownId(id: string | null, version: number | null): string | null {
  if (id === null) return null;
  const [ending = '', fromZero, fromOne] = VERSION.exec(id) ?? [];
  const told = fromZero === undefined ? Number(fromOne) : Number(fromZero) + 1;
  const rest = id.slice(0, id.length - ending.length);
  return told === version && /\d/.test(rest) ? rest : (NEWSML_URN.exec(id)?.[1] ?? id);
}

/** Without a version where it has one part more than the document's own identifier. */
function referredId(reference: string, own: string | null): string {
  const urn = NEWSML_URN.exec(reference)?.[1];
  if (urn !== undefined) return urn;
  const [ending] = VERSION.exec(reference) ?? [];
  if (ending === undefined || own === null) return reference;
  const rest = reference.slice(0, -ending.length);
  const partsOf = (id: string) => id.split(ending.charAt(0)).length;
  return /\d/.test(rest) && partsOf(rest) === partsOf(own) ? rest : reference;
}
