/**
 * What every kind of link has in common: how a token finds its row and opens it, addresses, QR codes, days, expiry, and the
 * page for a link with nothing behind it.
 */
@NullMarked
package org.twodoors.sharing.link;

import org.jspecify.annotations.NullMarked;
