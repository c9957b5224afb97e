package org.twodoors.forms;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

/** The tag of a language there are words for; an empty field is fine. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownLanguage.Check.class)
public @interface KnownLanguage {

    /** What to do: a message key in braces. */
    String message() default "{error.unknownAnswer}";

    /** Not used here. */
    Class<?>[] groups() default {};

    /** Not used here. */
    Class<? extends Payload>[] payload() default {};

    /** Looks it up. */
    class Check implements ConstraintValidator<KnownLanguage, String> {

        private final List<String> known;

        Check(@Value("${two-doors.languages}") List<Locale> languages) {
            this.known = languages.stream().map(Locale::toLanguageTag).toList();
        }

        @Override
        public boolean isValid(@Nullable String tag, ConstraintValidatorContext context) {
            return tag == null || tag.isEmpty() || known.contains(tag);
        }
    }
}
