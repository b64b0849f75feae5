import { BoundSocket } from 'node:net';
import { OperatorError } from '../run-until-stopped.ts';

export interface ReservedPort {
  port: number;
  /** Lets go of it; what listens on it goes on. */
  release(): void;
}

interface Wish {
  /** 0 takes a free one. */
  port: number;
  /** Another portal of ours may be listening on it already. */
  takeOver: boolean;
}

/**
 * Looks whether a port can be had, before anything is built or started: nobody waits a minute to
 * learn of a taken port. Nothing is accepted on it meanwhile. Where the system lets several
 * processes share a port it stays reserved, so that nobody else gets it before the fronts do, nor
 * while one of them is started again.
 * @throws {OperatorError} when it cannot be had.
 */
export function reservePort({ port, takeOver }: Wish): ReservedPort {
  if (takeOver) return hold(bind(port, true));
  // Alone first: only so a listener that would share the port is noticed.
  const alone = bind(port, false);
  const found = alone.address().port;
  alone.close();
  try {
    return hold(bind(found, true));
  } catch (error) {
    if (!(error instanceof SharingError)) throw error;
    return { port: found, release: () => undefined };
  }
}

/** This system lets no two processes share a port. */
class SharingError extends OperatorError {
  constructor() {
    super('This system lets no two portals share a port: TAKE_OVER cannot be used here.');
  }
}

function hold(socket: BoundSocket): ReservedPort {
  const { port } = socket.address();
  return { port, release: () => socket[Symbol.dispose]() };
}

/** On every interface, of both versions of IP where there are two. */
function bind(port: number, reusePort: boolean): BoundSocket {
  try {
    try {
      return new BoundSocket({ host: '::', port, reusePort });
    } catch (error) {
      if (!['EAFNOSUPPORT', 'EADDRNOTAVAIL', 'EINVAL'].includes(codeOf(error))) throw error;
      return new BoundSocket({ host: '0.0.0.0', port, reusePort });
    }
  } catch (error) {
    if (reusePort && ['ENOTSUP', 'ENOPROTOOPT', 'EOPNOTSUPP'].includes(codeOf(error))) {
      throw new SharingError();
    }
    throw describeBinding(error, port);
  }
}

/** What hinders listening on `port`, in words for the operator; other errors as they are. */
function describeBinding(error: unknown, port: number): unknown {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') {
    return new OperatorError(
      `Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start`,
    );
  }
  if (code === 'EACCES') {
    return new OperatorError(
      `Port ${port} may not be used by this user. Choose another: PORT=3000`,
    );
  }
  return error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
