package org.twodoors.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twodoors.WorkedCase;
import org.twodoors.answers.AnswersJson;

/** A worked case as a program would send it. */
final class WorkedCaseJson {

    private WorkedCaseJson() {}

    static String of(WorkedCase worked) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("child", worked.child());
        body.put(
                "needs",
                worked.needs().stream().map(WorkedCase.CaseNeed::answers).toList());
        return AnswersJson.lenient().writeValueAsString(body);
    }

    /** What must come back about the needs, as JSON. */
    static String expected(WorkedCase worked) {
        return AnswersJson.lenient()
                .writeValueAsString(Map.of(
                        "needs",
                        worked.needs().stream().map(WorkedCaseJson::expected).toList()));
    }

    private static Map<String, Object> expected(WorkedCase.CaseNeed need) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("need", need.answers().need());
        fields.put("class", need.needClass());
        fields.put("educational", need.educational());
        fields.put("medical", need.medical());
        fields.put("flags", need.flags());
        fields.put("rules", need.rules());
        return fields;
    }

    static List<WorkedCase> all() {
        return WorkedCase.all();
    }
}
