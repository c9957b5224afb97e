package org.twodoors.web.templates;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.twodoors.FamilyPages;
import org.twodoors.GivenFamily;
import org.twodoors.SiteLanguages;
import org.twodoors.WholeSite;
import org.twodoors.answers.Answers;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.DraftCookies;

/** The pages of the families and of the worked cases are the same, letter by letter, whatever of them was made before for others. */
@WholeSite
class KeptPartsOfFamiliesTest {

    private static final String TYPED = "Zq7Marked";

    /** A form's token, and the draft it was made for, differ from page to page. */
    private static final String OWN = "name=\"(_csrf|draft)\" value=\"[^\"]*\"";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DraftCookie drafts;

    @Autowired
    private KeptParts parts;

    private static List<String> addresses(Answers family) {
        List<String> addresses = new ArrayList<>(List.of("/plan", "/plan/print", "/questions/child/now"));
        family.chosen().stream().limit(2).forEach(need -> addresses.add("/questions/needs/" + need));
        return addresses.stream()
                .flatMap(address -> SiteLanguages.tags().stream().map(language -> address + "?lang=" + language))
                .toList();
    }

    private String page(String address, Cookie draft) {
        return FamilyPages.text(new FamilyPages(mvc, drafts).get(address, draft))
                .replaceAll(OWN, "");
    }

    @Test
    void aPageIsTheSameWhetherItsPartsWereKeptOrMadeNow() {
        Map<String, Cookie> families = new LinkedHashMap<>();
        Map<List<String>, String> madeNow = new LinkedHashMap<>();
        GivenFamily.withWorkedCases().forEach((name, family) -> {
            families.put(name, DraftCookies.of(drafts, family));
            for (String address : addresses(family)) {
                parts.kept().clear();
                madeNow.put(List.of(name, address), page(address, families.get(name)));
            }
        });
        // Once through to fill, once more out of what all of them left.
        madeNow.keySet().forEach(it -> page(it.get(1), families.get(it.get(0))));
        madeNow.forEach((it, page) -> assertThat(page(it.get(1), families.get(it.get(0))))
                .as(it.toString())
                .isEqualTo(page));
        assertThat(parts.kept()).hasSizeGreaterThan(100);
    }

    @Test
    void nothingTypedIsKept() {
        new FamilyPages(mvc, drafts).typeEverywhere(GivenFamily.named("F1").answers(), TYPED);

        assertThat(parts.kept()).isNotEmpty();
        parts.kept().forEach((key, part) -> assertThat(key + part).doesNotContain(TYPED));
    }
}
