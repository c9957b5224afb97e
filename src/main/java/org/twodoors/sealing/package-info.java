/**
 * Encrypts small payloads: drafts with the key of the installation ({@code Sealer}), what is behind a link with a key made from
 * the link ({@code TokenSeal}), what is sent to a meeting with its public key ({@code SealedBox}). Makes tokens.
 */
@NullMarked
package org.twodoors.sealing;

import org.jspecify.annotations.NullMarked;
