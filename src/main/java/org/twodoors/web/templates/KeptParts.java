package org.twodoors.web.templates;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.engine.AttributeNames;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IModelFactory;
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
 * makes it once for each language and keeps its text, for parts of our own words only: the frame, an icon, a step.
 * What makes a difference besides stands in {@code th:kept-by}: ids of the catalog, message keys, one choice out of a list of ours,
 * never something a family typed, all it said together, or a form with a token. A part whose {@code th:kept-by} is null is made anew.
 * {@code th:kept-each="step : ${steps}"} makes one part for each of several things, which differ by what they are. Each part goes on
 * to what looks through pages as one text with its tags, so whoever meets such a text may keep what it finds in it.
 */
@Component
class KeptParts extends AbstractProcessorDialect {

    /** After {@code th:each}, {@code th:if} and {@code th:with} of the same element. */
    private static final int AFTER_CONDITIONS = 650;

    /** Letters of all kept parts together. */
    private static final long MOST_LETTERS = 4L * 1024 * 1024;

    /** What a part counts beside its letters, so that there are never more than 16,384 parts. */
    private static final int LETTERS_OF_A_KEY = 256;

    private final boolean keeps;
    private final Cache<Key, String> parts = Caffeine.newBuilder()
            .maximumWeight(MOST_LETTERS)
            .weigher((Key key, String part) -> LETTERS_OF_A_KEY + part.length())
            .build();

    /** Takes whether to keep anything; a part may be changed while templates are read anew on every request. */
    KeptParts(@Value("${spring.thymeleaf.cache:true}") boolean keeps) {
        super("kept parts", "th", StandardDialect.PROCESSOR_PRECEDENCE);
        this.keeps = keeps;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Part(prefix, keeps, parts));
    }

    /** Every part that is kept now, by what makes a difference to it. */
    Map<?, String> kept() {
        return parts.asMap();
    }

    /** What makes a difference. Looked up some forty times for a page, so it is compared by hand: what a record does by itself takes longer. */
    private record Key(String template, String fragment, Object by, Object item, Locale language) {

        @Override
        public int hashCode() {
            return 31 * (31 * (31 * fragment.hashCode() + by.hashCode()) + item.hashCode()) + language.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && fragment.equals(key.fragment)
                    && template.equals(key.template)
                    && by.equals(key.by)
                    && item.equals(key.item)
                    && language.equals(key.language);
        }
    }

    private static final class Part extends AbstractAttributeTagProcessor {

        private static final String NAME = "kept";

        private final AttributeName by;
        private final AttributeName each;
        private final boolean keeps;
        private final Cache<Key, String> parts;

        Part(String prefix, boolean keeps, Cache<Key, String> parts) {
            super(TemplateMode.HTML, prefix, null, false, NAME, true, AFTER_CONDITIONS, true);
            this.by = AttributeNames.forHTMLName(prefix, "kept-by");
            this.each = AttributeNames.forHTMLName(prefix, "kept-each");
            this.keeps = keeps;
            this.parts = parts;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attribute,
                String fragment,
                IElementTagStructureHandler structure) {
            String prefix = attribute.getPrefix();
            String differs = tag.getAttributeValue(by);
            Object difference = differs == null ? "" : value(context, differs);
            String items = tag.getAttributeValue(each);
            if (difference == null) {
                putIn(fragment(context, fragment), context, prefix, structure);
                return;
            }
            IModelFactory models = context.getModelFactory();
            IModel parts = models.createModel();
            if (items == null) {
                parts.add(models.createText(part(context, prefix, tag.getTemplateName(), fragment, difference, "")));
            } else {
                int colon = items.indexOf(':');
                String name = items.substring(0, colon).strip();
                if (value(context, items.substring(colon + 1).strip()) instanceof Iterable<?> all) {
                    for (Object item : all) {
                        Objects.requireNonNull(item, items);
                        variables(context).setVariable(name, item);
                        parts.add(models.createText(
                                part(context, prefix, tag.getTemplateName(), fragment, difference, item)));
                    }
                }
            }
            structure.replaceWith(parts, false);
        }

        /** As {@code th:replace} does it: what is made anew goes on as elements, and only what is kept as one text. */
        private static void putIn(
                Fragment fragment, ITemplateContext context, String prefix, IElementTagStructureHandler structure) {
            TemplateModel model = fragment.getTemplateModel();
            parameters(context.getConfiguration(), prefix, fragment).forEach(structure::setLocalVariable);
            structure.setTemplateData(model.getTemplateData());
            structure.replaceWith(model, true);
        }

        private String part(
                ITemplateContext context, String prefix, String template, String fragment, Object by, Object item) {
            if (!keeps) {
                return make(context, prefix, fragment);
            }
            Key key = new Key(template, fragment, by, item, context.getLocale());
            String part = parts.getIfPresent(key);
            if (part == null) {
                part = make(context, prefix, fragment);
                parts.put(key, part);
            }
            return part;
        }

        private static Fragment fragment(ITemplateContext context, String expression) {
            if (value(context, expression) instanceof Fragment fragment) {
                return fragment;
            }
            throw new TemplateProcessingException("no fragment: " + expression);
        }

        private static String make(ITemplateContext context, String prefix, String expression) {
            Fragment fragment = fragment(context, expression);
            variables(context).setVariables(parameters(context.getConfiguration(), prefix, fragment));
            FastStringWriter text = new FastStringWriter(500);
            context.getConfiguration().getTemplateManager().process(fragment.getTemplateModel(), context, text);
            return text.toString();
        }

        private static IEngineContext variables(ITemplateContext context) {
            if (context instanceof IEngineContext variables) {
                return variables;
            }
            throw new TemplateProcessingException("no variables can be set");
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
