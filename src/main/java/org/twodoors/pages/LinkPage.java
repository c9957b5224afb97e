package org.twodoors.pages;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The page behind a link that is handed on, its address a first part of its own and then the secret:
 * {@code /back/{token}}. Whatever else begins with that first part, readable or not, is answered like a link with nothing
 * behind it. How often such addresses may be opened is limited, and programs that make previews are told nothing.
 */
@SecretPage
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface LinkPage {

    /** The one page for every link with nothing behind it. */
    String GONE = "/link-gone";

    /**
     * Whether somebody else answers here, perhaps on the family's own device: then nothing shows whether there is a draft.
     *
     * @return true for a page of a teacher or a teen
     */
    boolean ofOthers() default false;
}
