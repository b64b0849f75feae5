/** A path of a former site: percent-encoded where it is not ASCII, without a slash at its end. */
export const formerAddressPattern = /^(?:\/(?:[\w.~!$&'()*+,;=:@-]|%[0-9A-F]{2})+){1,20}$/;
