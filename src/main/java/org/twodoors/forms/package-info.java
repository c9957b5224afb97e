/**
 * How forms are read: what was sent is bound, checked and shown again in one way, with its errors in plain words beside it.
 * Forms are records with Bean Validation; one whose field names follow from what is asked takes {@link FormFields}.
 */
@org.jspecify.annotations.NullMarked
package org.twodoors.forms;
