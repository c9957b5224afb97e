package org.twodoors.forms;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Asks browsers to remember nothing of any form: a browser that goes back to a page would tick again what was ticked before the
 * device was cleared. What a person fills in about themself says with a token of its own what it is (WCAG 1.3.5).
 */
@Component
class FormDialect extends AbstractProcessorDialect {

    FormDialect() {
        super("forms", "th", StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new EveryForm());
    }

    /** Whatever template it stands in. */
    private static final class EveryForm extends AbstractElementTagProcessor {

        private static final int AFTER_CONDITIONS = 700;

        EveryForm() {
            super(TemplateMode.HTML, null, "form", false, null, false, AFTER_CONDITIONS);
        }

        @Override
        protected void doProcess(
                ITemplateContext context, IProcessableElementTag form, IElementTagStructureHandler handler) {
            handler.setAttribute("autocomplete", "off");
        }
    }
}
