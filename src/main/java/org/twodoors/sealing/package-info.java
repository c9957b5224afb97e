/** Seals small payloads so that only this installation can read or change them, and keeps the key. */
@NullMarked
package org.twodoors.sealing;

import org.jspecify.annotations.NullMarked;
