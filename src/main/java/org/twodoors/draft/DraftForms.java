package org.twodoors.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Writes into every form that carries a token against forgery also which draft its page was made for. */
class DraftForms implements BeanPostProcessor {

    /** The name of the field. */
    static final String FIELD = "draft";

    private static final String MARK = DraftForms.class.getName();

    /** Says for which draft the page of this request is made. */
    static void mark(HttpServletRequest request, DraftSession draft) {
        request.setAttribute(MARK, draft.mark());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof RequestDataValueProcessor tokens ? new Fields(tokens) : bean;
    }

    private record Fields(RequestDataValueProcessor tokens) implements RequestDataValueProcessor {

        @Override
        public String processAction(HttpServletRequest request, String action, String method) {
            return tokens.processAction(request, action, method);
        }

        @Override
        public String processFormFieldValue(
                HttpServletRequest request, @Nullable String name, String value, String type) {
            return tokens.processFormFieldValue(request, name, value, type);
        }

        @Override
        public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
            Map<String, String> fields = tokens.getExtraHiddenFields(request);
            if (fields == null || fields.isEmpty() || !(request.getAttribute(MARK) instanceof String mark)) {
                return fields;
            }
            Map<String, String> all = new LinkedHashMap<>(fields);
            all.put(FIELD, mark);
            return all;
        }

        @Override
        public String processUrl(HttpServletRequest request, String url) {
            return tokens.processUrl(request, url);
        }
    }
}
