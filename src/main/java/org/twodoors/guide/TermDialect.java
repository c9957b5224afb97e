package org.twodoors.guide;

import java.util.Map;
import java.util.Set;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExecutionAttributeDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Has {@link TermMarker} look through every page on its way out, glossary in hand. */
final class TermDialect extends AbstractDialect implements IPostProcessorDialect, IExecutionAttributeDialect {

    private static final int AFTER_EVERYTHING_ELSE = 10_000;

    private final Glossaries glossaries;

    TermDialect(Glossaries glossaries) {
        super("terms");
        this.glossaries = glossaries;
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return AFTER_EVERYTHING_ELSE;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, TermMarker.class, AFTER_EVERYTHING_ELSE));
    }

    @Override
    public Map<String, Object> getExecutionAttributes() {
        return Map.of(TermMarker.GLOSSARIES, glossaries);
    }
}
