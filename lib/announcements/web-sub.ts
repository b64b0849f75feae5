import type { Listener } from './announcement.ts';
import { type PostPace, post } from './post.ts';

/**
 * WebSub: the hub is told that a feed changed, and fetches it. What a publisher says to its hub is
 * left to the two of them (W3C WebSub, 7 «Content Distribution»); hubs take the form of
 * PubSubHubbub 0.4: `hub.mode=publish` with the topic in `hub.url`. One feed a request, so that a
 * topic the hub refuses holds no other.
 * @param hub its address.
 */
export function webSub(siteUrl: string, hub: string, pace?: PostPace): Listener {
  return {
    protocol: 'websub',
    atOnce: 1,
    announce([path = ''], signal) {
      const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': siteUrl + path });
      const type = 'application/x-www-form-urlencoded';
      return post(hub, { type, body: body.toString() }, signal, pace);
    },
  };
}
