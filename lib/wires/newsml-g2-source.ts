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
  const meta = descend(item, 'contentmeta');
  const isStory = childrenOf(descend(item, 'contentset'), 'remotecontent').length === 0;
  // The credits of a picture are its photographer's, not the provider's.
  const credits = isStory
    ? [
        lineOf(descend(meta, 'creditline')),
        nameOf(descend(meta, 'infosource')),
        nameOf(descend(item, 'rightsinfo', 'copyrightholder')),
      ]
    : [];
  const names = [nameOf(provider), ...credits, attributeOf(provider, 'literal')];
  return {
    code: localCode(attributeOf(provider, 'qcode')) ?? attributeOf(provider, 'literal'),
    name: names.find((name) => name !== null) ?? null,
  };
}
