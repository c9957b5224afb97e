package org.twodoors.web.templates;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.Fragment;
import org.thymeleaf.standard.expression.FragmentSignature;
import org.thymeleaf.standard.expression.FragmentSignatureUtils;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.util.EscapedAttributeUtils;
import org.thymeleaf.util.FastStringWriter;

/**
 * {@code th:kept="~{template :: fragment(arguments)}"} puts a fragment in place of its element as {@code th:replace} does, but
 * makes it once for each language and keeps what came of it, for parts of our own words only: the frame, an icon, a step.
 * What makes a difference besides stands in {@code th:kept-by}; it is a choice of ours, such as a door or a message key, and
 * never something a family said or a form with a token. A part whose {@code th:kept-by} is null is made anew.
 */
@Component
class KeptParts extends AbstractProcessorDialect {

    /** After {@code th:each}, {@code th:if} and {@code th:with} of the same element. */
    private static final int AFTER_CONDITIONS = 650;

    /** Letters of all kept parts together. */
    private static final long MOST_LETTERS = 4L * 1024 * 1024;

    private final boolean keeps;

    /** Takes whether to keep anything; a part may be changed while templates are read anew on every request. */
    KeptParts(@Value("${spring.thymeleaf.cache:true}") boolean keeps) {
        super("kept parts", "th", StandardDialect.PROCESSOR_PRECEDENCE);
        this.keeps = keeps;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Part(prefix, keeps));
    }

    /** What makes a difference. */
    private record Key(String template, String fragment, Object by, Locale language) {}

    /** What came of a fragment, and how long it is. */
    private record Made(IModel events, int letters) {}

    private static final class Part extends AbstractAttributeTagProcessor {

        private static final String NAME = "kept";
        private static final String BY = "kept-by";

        private final boolean keeps;
        private final Cache<Key, Made> parts = Caffeine.newBuilder()
                .maximumWeight(MOST_LETTERS)
                .weigher((Key key, Made part) -> part.letters())
                .build();

        Part(String prefix, boolean keeps) {
            super(TemplateMode.HTML, prefix, null, false, NAME, true, AFTER_CONDITIONS, true);
            this.keeps = keeps;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attribute,
                String fragment,
                IElementTagStructureHandler structure) {
            String differs = tag.getAttributeValue(attribute.getPrefix(), BY);
            Object by = differs == null ? "" : value(context, differs);
            if (by == null || !keeps) {
                makeAnew(context, attribute.getPrefix(), fragment, structure);
                return;
            }
            Key key = new Key(tag.getTemplateName(), fragment, by, context.getLocale());
            Made part = parts.getIfPresent(key);
            if (part == null) {
                part = make(context, attribute.getPrefix(), fragment);
                parts.put(key, part);
            }
            structure.replaceWith(part.events(), false);
        }

        private static void makeAnew(
                ITemplateContext context, String prefix, String expression, IElementTagStructureHandler structure) {
            Fragment fragment = fragment(context, expression);
            structure.setTemplateData(fragment.getTemplateModel().getTemplateData());
            parameters(context.getConfiguration(), prefix, fragment).forEach(structure::setLocalVariable);
            structure.replaceWith(fragment.getTemplateModel(), true);
        }

        private static Fragment fragment(ITemplateContext context, String expression) {
            if (value(context, expression) instanceof Fragment fragment) {
                return fragment;
            }
            throw new TemplateProcessingException("no fragment: " + expression);
        }

        private static Made make(ITemplateContext context, String prefix, String expression) {
            Fragment fragment = fragment(context, expression);
            if (!(context instanceof IEngineContext variables)) {
                throw new TemplateProcessingException("no variables can be set for: " + expression);
            }
            IEngineConfiguration configuration = context.getConfiguration();
            variables.setVariables(parameters(configuration, prefix, fragment));
            FastStringWriter text = new FastStringWriter(500);
            configuration.getTemplateManager().process(fragment.getTemplateModel(), context, text);
            String words = text.toString();
            return new Made(
                    configuration
                            .getTemplateManager()
                            .parseString(context.getTemplateData(), words, 0, 0, TemplateMode.HTML, false),
                    words.length());
        }

        /** By the names of the fragment's signature, as {@code th:replace} does it. */
        private static Map<String, Object> parameters(
                IEngineConfiguration configuration, String prefix, Fragment fragment) {
            Map<String, Object> parameters = fragment.getParameters();
            TemplateModel model = fragment.getTemplateModel();
            if (parameters == null || parameters.isEmpty()) {
                return Map.of();
            }
            String written = model.size() > 1 && model.get(1) instanceof IProcessableElementTag holder
                    ? holder.getAttributeValue(prefix, "fragment")
                    : null;
            FragmentSignature signature = written == null
                    ? null
                    : FragmentSignatureUtils.parseFragmentSignature(
                            configuration, EscapedAttributeUtils.unescapeAttribute(TemplateMode.HTML, written));
            return signature == null
                    ? parameters
                    : FragmentSignatureUtils.processParameters(
                            signature, parameters, fragment.hasSyntheticParameters());
        }

        private static @Nullable Object value(ITemplateContext context, String expression) {
            return StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, expression)
                    .execute(context);
        }
    }
}
