import { Message } from '#components/page/message.tsx';
import { Time } from '#components/page/time.tsx';
import { formatStoryTime } from '#lib/clock/clock.ts';

/** What stands where a withdrawn story stood: that, when and, if the editor said so, why. */
export function Withdrawn({ at, note }: { at: Date; note: string | null }) {
  return (
    <Message title="Материал снят с публикации">
      <p>
        Редакция сняла этот материал <Time at={at} text={formatStoryTime(at)} />.
      </p>
      {note && <p>{note}</p>}
    </Message>
  );
}
