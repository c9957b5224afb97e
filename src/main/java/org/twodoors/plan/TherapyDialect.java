package org.twodoors.plan;

import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExecutionAttributeDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.twodoors.pathways.FindingsService;

/** Has {@link TherapyNames} look through every page on its way out, before the glossary does. */
@Component
final class TherapyDialect extends AbstractDialect implements IPostProcessorDialect, IExecutionAttributeDialect {

    private static final int BEFORE_THE_GLOSSARY = 9_000;

    private final ObjectProvider<FindingsService> findings;

    TherapyDialect(ObjectProvider<FindingsService> findings) {
        super("therapies");
        this.findings = findings;
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return BEFORE_THE_GLOSSARY;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, TherapyNames.class, BEFORE_THE_GLOSSARY));
    }

    @Override
    public Map<String, Object> getExecutionAttributes() {
        return Map.of(TherapyNames.FINDINGS, findings);
    }
}
