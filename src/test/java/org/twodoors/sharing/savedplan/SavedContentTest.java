package org.twodoors.sharing.savedplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twodoors.Given;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.catalog.Therapy;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkKind;

class SavedContentTest {

    private static final Token TOKEN = Token.read("abcdefghijklmnopqrstuvwxyz234567");

    private static final NeedAnswers NEED =
            Given.needAnswers("handwriting", SchoolEffect.A_LOT, DailyEffect.NONE, null, null, null, null, null, null);

    private static final Answers ANSWERS =
            new Answers(ChildAnswers.NONE, Set.of("schoolwork"), Set.of("handwriting"), List.of(NEED));

    private static final SavedContent.Snapshot FIRST = look(21, ANSWERS);

    private static final SavedContent.Snapshot SECOND = look(22, Answers.NONE);

    /** Sealed on November 22, 2026. Whoever changes a record must still open it. */
    private static final String FORMAT_1 =
            "01db8cb234b21ae841e2cf5ccb72cfd028a2b1a0019a9fc3746af2d68521a38f7c0f39cc7d125e90446e2fe05df9ae6bf079"
                    + "6078ff649feac8dcea164931e7e10040298342d89e62521fe7aae45dba8f1f8c2e24291560b19ee6107374f8277584fdb58d"
                    + "220fda4bbd91130e2b2327c71746d1b4e41c118fe616dcbb4c470889129a1af808174dfc3535c198881bb29bb95637d342f4"
                    + "8bc3354a5040ffca8a5e3bc0551c9e0846f60a3368fc694287650016f1582a97e42161a272aa20ca12a59632cda5a80b9771"
                    + "23446346931b4fdc3a80629dce17f96b8b0e3f640ca1f816479d3dd77465eec7d88920c0a5de393d35ae4c41a4f069650519"
                    + "5c9faccff41a016ac2f74d5a53dba620c5ac67447ade429c15d9d166776d06015c6d20bc9e4c7515868648d8371f5a3f3b3b"
                    + "26dbdb294d65b12b66c9397ee3a0201cfe482cbe9a820b0512827912328b574e9a144ba8ba96145b6d8131a43ba5712776ff"
                    + "5a7e147a2974110972282dd2380a462d8c5534b46af97b0d321eefc2419483c6b23a09e368d3a8f0332ee1a876e9c2197d00"
                    + "ce4aa91f20a3319c234a9564b1b9f2c886da709a9828b657b63f43a5d1278dcb353cf8c0309a0bba90e548fe5c84b0afc348"
                    + "d925b5200194368a6bf03e9cd48530a10ee45219ae22b40428adadd0a227b48489214e196a29987e0429a8b91efda1f08664"
                    + "55a90499c87f044c80ea87adcbdf1b546a215bbcc78e33f398fe5ca04626f548c3c0cd905ba5af921e";

    @Test
    void aRowOfFormat1StillOpens() {
        byte[] sealed = HexFormat.of().parseHex(FORMAT_1);
        assertThat(LinkKind.SAVED_PLAN.content().open(TOKEN, sealed, SavedContent.class))
                .hasValue(new SavedContent(1, SECOND, FIRST, null, null));
        assertThat(HexFormat.of().formatHex(LinkKind.SAVED_PLAN.content().hash(TOKEN)))
                .isEqualTo("1cf6c1f63eb12258ad166a27fd8007a4bd5f3400a392b3fb79b8c4288612a2a6");
    }

    @Test
    void answeringAgainKeepsWhatWasSavedOnce() {
        SavedContent saved = new SavedContent(1, FIRST, null, "owner", null);
        assertThat(saved.again().before()).isEqualTo(FIRST);
        assertThat(saved.again().saved(SECOND, TOKEN))
                .isEqualTo(new SavedContent(2, SECOND, FIRST, "owner", TOKEN.text()));
        assertThat(saved.again().again()).isEqualTo(saved.again());
        assertThat(saved.again().saved(SECOND, TOKEN).again().before()).isEqualTo(SECOND);
    }

    /** The data of a site may lose a therapy: its code stays in the row, and whoever opens it asks {@link Answers#knownTo}. */
    @Test
    void aTherapyThatIsNoMoreStaysInItsRow() {
        ChildAnswers child = ChildAnswers.NONE.with(Question.CLINIC_THERAPIES, Set.of(new Therapy("gone"), Therapy.PT));
        SavedContent saved = new SavedContent(2, look(23, ANSWERS.withChild(child)), null, "owner", null);
        byte[] row = LinkKind.SAVED_PLAN.content().seal(TOKEN, saved);
        assertThat(LinkKind.SAVED_PLAN.content().open(TOKEN, row, SavedContent.class))
                .hasValue(saved);
    }

    private static SavedContent.Snapshot look(int day, Answers answers) {
        return new SavedContent.Snapshot(
                LocalDate.of(2026, 11, day), "2026-11-21", answers, Map.of("handwriting", "educational"));
    }
}
