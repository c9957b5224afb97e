package org.twodoors.forms;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Text of so many letters at most, counted as people count them: see {@link TypedText#length}. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Letters.Check.class)
public @interface Letters {

    /** The most letters, at least 1. */
    int max();

    /** What to do: a message key in braces. */
    String message();

    /** Not used here. */
    Class<?>[] groups() default {};

    /** Not used here. */
    Class<? extends Payload>[] payload() default {};

    /** Counts. */
    class Check implements ConstraintValidator<Letters, String> {

        private int max;

        @Override
        public void initialize(Letters letters) {
            max = letters.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || TypedText.length(text) <= max;
        }
    }
}
