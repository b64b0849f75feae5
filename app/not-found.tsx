/**
 * Never shown: what no route answers ends in `[category]` as a missing page with its status. It
 * stands here because the framework sends this view along with every page, and its own is long.
 */
export default function NotFound() {
  return null;
}
