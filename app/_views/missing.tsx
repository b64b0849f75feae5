import type { ReactNode } from 'react';
import { Message } from '#components/page/message.tsx';
import { Onward } from '#components/page/onward.tsx';
import { absentHead } from '#lib/discovery/page-head.ts';
import { answerWithStatus } from '#lib/press/request-context.ts';
import { Portal } from './portal.tsx';
import { Rails } from './rails.tsx';

const missingTitle = 'Страница не найдена';

/**
 * What an address without a page answers: 404 and the ways on.
 * @param children what is known about the absence, instead of the usual words.
 */
export function Missing({
  path,
  title = missingTitle,
  children,
}: {
  path: string;
  title?: string;
  children?: ReactNode;
}) {
  answerWithStatus(404);
  return (
    <Portal path={path} head={absentHead(title)}>
      <Onward rails={<Rails />}>
        <Message title={title}>
          {children ?? <p>Такого адреса нет. Возможно, в нём опечатка.</p>}
        </Message>
      </Onward>
    </Portal>
  );
}
