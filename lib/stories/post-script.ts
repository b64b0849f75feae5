/**
 * Telegram's own «embed» is a script that names a post: `<script data-telegram-post="name/12">`.
 * @returns the post's address; `null` for any other script.
 */
export function parsePostScript(attributes: Readonly<Record<string, string>>): string | null {
  const post = attributes['data-telegram-post'] ?? '';
  return /^[A-Za-z]\w{3,31}\/\d{1,10}$/.test(post) ? `https://t.me/${post}` : null;
}
