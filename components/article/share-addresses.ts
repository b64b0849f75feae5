/**
 * Addresses that open a network's own «share» page: plain links, no scripts of theirs. Networks
 * read headline and picture from the shared page itself.
 * @param url the article's absolute address.
 */
export function shareAddresses(url: string): { name: string; href: string }[] {
  const shared = encodeURIComponent(url);
  return [
    { name: 'Telegram', href: `https://t.me/share/url?url=${shared}` },
    { name: 'Viber', href: `viber://forward?text=${shared}` },
    { name: 'VK', href: `https://vk.com/share.php?url=${shared}` },
    { name: 'OK', href: `https://connect.ok.ru/offer?url=${shared}` },
    { name: 'WhatsApp', href: `https://wa.me/?text=${shared}` },
    { name: 'X', href: `https://x.com/intent/post?url=${shared}` },
  ];
}
