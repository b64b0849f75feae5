import type { Element } from 'domhandler';
import { localCode } from './news-values.ts';
import type { WireSource } from './wire-entry.ts';
import { attributeOf, childrenOf, descend, lineOf, nameOf } from './xml-tree.ts';

/**
 * Who provides the items of a message. Agencies print their name once and go on with a code, or
 * leave both out of a cancellation: an item is of the provider that its neighbours name.
 * @param sender of the message, for items nobody is named in.
 */
export function sourcesOfMessage(
  items: readonly Element[],
  sender: string | null,
): (item: Element) => WireSource {
  const providers = items.map(providerOf);
  const named = new Map(
    providers.flatMap(({ code, name }) => (code && name ? [[code, name]] : [])),
  );
  const [first] = providers.filter(({ code, name }) => code !== null || name !== null);
  return (item) => {
    const own = providerOf(item);
    const isNobody = own.code === null && own.name === null;
    const { code, name } = isNobody ? (first ?? { code: sender, name: sender }) : own;
    return {
      ...{ link: null, language: null, rights: null, sections: [], authors: [] },
      ...{ code, name: name ?? named.get(code ?? '') ?? code },
    };
  };
}

function providerOf(item: Element): { code: string | null; name: string | null } {
  const provider = descend(item, 'itemmeta', 'provider');
  const literal = attributeOf(provider, 'literal');
  const code = localCode(attributeOf(provider, 'qcode')) ?? literal;
  const ofAddress = code === null ? codeOfAddress(attributeOf(provider, 'uri')) : null;
  const [line, origin, holder] = creditsOf(item);
  // Without a code stories are known by the name: which one comes first there must not change.
  const credits = ofAddress === null ? [line, origin, holder] : [line, holder, origin];
  const names = [nameOf(provider), ...credits, literal];
  return {
    code: code ?? ofAddress,
    name: names.find((name) => name) ?? null,
  };
}

/** The credit line, who the news is from, who holds the rights. */
function creditsOf(item: Element): (string | null)[] {
  // The credits of a picture are its photographer's, not the provider's.
  if (childrenOf(descend(item, 'contentset'), 'remotecontent').length > 0) return [];
  const meta = descend(item, 'contentmeta');
  return [
    lineOf(descend(meta, 'creditline')),
    nameOf(descend(meta, 'infosource')),
    nameOf(descend(item, 'rightsinfo', 'copyrightholder')),
  ];
}

/** IPTC's own list of providers has codes; any other address is one as a whole. */
function codeOfAddress(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address);
  if (!url?.host || url.host === 'cv.iptc.org') return localCode(address);
  const path = `${url.pathname}${url.hash}`.replace(/\/$/, '');
  return `${url.host.replace(/^www\./, '')}${path}`;
}
