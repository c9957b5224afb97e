package org.twodoors.sharing.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jpa.test.autoconfigure.TestEntityManager;
import org.springframework.dao.DataIntegrityViolationException;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.meeting.Meeting;
import org.twodoors.sharing.meeting.Meetings;
import org.twodoors.sharing.meeting.SheetRow;
import org.twodoors.sharing.meeting.SheetRows;
import org.twodoors.sharing.savedplan.SavedPlan;
import org.twodoors.sharing.savedplan.SavedPlans;
import org.twodoors.sharing.school.SchoolViewRow;
import org.twodoors.sharing.school.SchoolViews;
import org.twodoors.sharing.view.SharedView;
import org.twodoors.sharing.view.SharedViews;

@DataJpaTest(properties = "spring.datasource.url=jdbc:h2:mem:link-tables")
class LinkTablesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final byte[] SEALED = {1, 2, 3};

    @Autowired
    private SavedPlans plans;

    @Autowired
    private SharedViews views;

    @Autowired
    private Meetings meetings;

    @Autowired
    private SheetRows sheets;

    @Autowired
    private SchoolViews schoolViews;

    @Autowired
    private TestEntityManager entities;

    @Test
    void aRowIsFoundByTheHashOfItsTokenUntilItExpires() {
        Token token = Token.random();
        plans.saveAndFlush(new SavedPlan(Drawer.SAVED_PLAN.hash(token), SEALED, NOW, LATER));
        entities.clear();

        assertThat(plans.findByFindHashAndExpiresAtAfter(Drawer.SAVED_PLAN.hash(Token.read(token.text())), NOW))
                .get()
                .satisfies(found -> {
                    assertThat(found.sealed()).isEqualTo(SEALED);
                    assertThat(found.savedAt()).isEqualTo(NOW);
                    assertThat(found.version()).isZero();
                });
        assertThat(plans.findByFindHashAndExpiresAtAfter(Drawer.SAVED_PLAN.hash(token), LATER))
                .isEmpty();
        assertThat(plans.findByFindHashAndExpiresAtAfter(Drawer.SHARED_VIEW.hash(token), NOW))
                .isEmpty();
    }

    @Test
    void oneTokenHasOneRow() {
        byte[] hash = Drawer.SAVED_PLAN.hash(Token.random());
        plans.saveAndFlush(new SavedPlan(hash, SEALED, NOW, LATER));
        assertThat(catchThrowable(() -> plans.saveAndFlush(new SavedPlan(hash.clone(), SEALED, NOW, LATER))))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void everyTableKeepsItsRowsAndForgetsThemWhenTheyExpire() {
        byte[] owner = Token.random().hash("owner");
        views.save(new SharedView(hash("view"), owner, SEALED, SEALED, NOW, LATER));
        schoolViews.save(new SchoolViewRow(hash("school"), owner, SchoolViewRow.Kind.TEEN, SEALED, SEALED, NOW, LATER));
        Meeting meeting = meetings.save(new Meeting(hash("family"), hash("team"), SEALED, SEALED, SEALED, NOW, LATER));
        sheets.save(new SheetRow(meeting, owner, SEALED, SEALED, NOW, LATER));
        entities.flush();
        entities.clear();

        assertThat(views.findByOwnerHashAndExpiresAtAfterOrderById(owner, NOW)).hasSize(1);
        assertThat(schoolViews.findByOwnerHashAndExpiresAtAfterOrderById(owner, NOW))
                .hasSize(1);
        assertThat(sheets.findByOwnerHashAndExpiresAtAfterOrderById(owner, NOW)).hasSize(1);

        assertThat(views.deleteExpired(LATER)).isEqualTo(1);
        assertThat(schoolViews.deleteExpired(LATER)).isEqualTo(1);
        assertThat(meetings.deleteExpired(LATER)).isEqualTo(1);
        assertThat(sheets.count()).as("a meeting takes its sheets along").isZero();
    }

    @Test
    void whatIsSealedOpensWithItsTokenInItsDrawerAlone() {
        Token token = Token.random();
        byte[] sealed = Drawer.SHARED_VIEW.seal(token, new Sample(1, "planted"));
        assertThat(Drawer.SHARED_VIEW.open(token, sealed, Sample.class)).contains(new Sample(1, "planted"));
        assertThat(Drawer.SHARED_VIEW.open(Token.random(), sealed, Sample.class))
                .isEmpty();
        assertThat(Drawer.SHARED_VIEW_OWNER.open(token, sealed, Sample.class)).isEmpty();
        sealed[20] ^= 1;
        assertThat(Drawer.SHARED_VIEW.open(token, sealed, Sample.class)).isEmpty();
    }

    @Test
    void theLengthOfWhatIsSealedSaysLittle() {
        assertThat(Arrays.asList("a", "a".repeat(200), "a".repeat(400)))
                .allSatisfy(text -> assertThat(Drawer.SAVED_PLAN.seal(Token.random(), new Sample(1, text)))
                        .hasSize(1 + 12 + Drawer.STEP + 16));
    }

    record Sample(int v, String text) {}

    private static byte[] hash(String name) {
        return Arrays.copyOf(name.getBytes(StandardCharsets.US_ASCII), 32);
    }
}
