package org.twodoors.sharing.savedplan;

import static org.twodoors.sharing.link.LinkKind.SAVED_PLAN;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.twodoors.answers.Answers;
import org.twodoors.draft.DraftOwner;
import org.twodoors.draft.DraftSession;
import org.twodoors.pathways.FindingsService;
import org.twodoors.rules.RulesService;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkStore;
import org.twodoors.sharing.link.LinkStore.Changed;
import org.twodoors.sharing.link.LinkStore.Found;
import org.twodoors.time.SiteClock;

/** Saves a family's answers, finds them again, deletes them. */
@Service
class SavedPlanService {

    private final LinkStore links;
    private final FindingsService findings;
    private final SiteClock clock;
    private final @Nullable Duration kept;

    /**
     * A service.
     *
     * @param kept how long a plan is kept after it was last saved; null for as long as usual
     */
    SavedPlanService(
            LinkStore links,
            FindingsService findings,
            SiteClock clock,
            @Value("${two-doors.sharing.saved-plan:#{null}}") @Nullable Duration kept) {
        this.links = links;
        this.findings = findings;
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * Finds a saved plan.
     *
     * @param token the plan's, or any other
     * @return the plan, or empty when there is none for this token
     */
    Optional<Found<SavedContent>> find(Token token) {
        return links.find(SAVED_PLAN, token, SavedContent.class);
    }

    /**
     * Finds the plan that a draft is tied to.
     *
     * @param owner what ties it, if anything does
     * @return the plan, or empty when there is none
     */
    Optional<Found<SavedContent>> of(@Nullable DraftOwner owner) {
        Token plan = owner == null ? null : owner.plan();
        return plan == null ? Optional.empty() : find(plan);
    }

    /**
     * Saves what is on this device as it stands: under its link where it has one that nobody else saved to since, else under
     * a new one. Nothing that is saved is replaced by older answers, and what the family shares stays its own.
     *
     * @param draft with answers; it keeps the link
     */
    void keep(DraftSession draft) {
        DraftOwner owner = draft.owner();
        Token plan = owner == null ? null : owner.plan();
        switch (SaveState.of(draft, of(owner))) {
            case NEW -> saveFirst(draft, plan == null ? Token.random() : plan);
            case CHANGED -> save(draft, null);
            case ELSEWHERE, GONE -> saveFirst(draft, Token.random());
            case EMPTY, SAVED -> {}
        }
    }

    /**
     * Saves what is on this device under a link that nothing was saved with yet.
     *
     * @param draft with answers; it keeps the link
     * @param plan the token of the link
     */
    void saveFirst(DraftSession draft, Token plan) {
        DraftOwner owner = draft.ownerOrNew();
        SavedContent content = SavedContent.first(look(draft.answers()), owner.token(), draft.meeting());
        links.makeFirst(SAVED_PLAN, plan, content, expiry())
                .or(() -> savedJustNow(plan, draft))
                .ifPresent(saved -> draft.save(draft.answers(), owner.savedAs(plan, saved.version())));
    }

    /** The same button pressed twice: the browser may have thrown the first answer away. */
    private Optional<Found<SavedContent>> savedJustNow(Token plan, DraftSession draft) {
        return find(plan).filter(saved -> saved.content().then().answers().equals(draft.answers()));
    }

    /**
     * Saves what is on this device in place of what is saved. Nothing happens when that was saved from another device since, or is
     * there no more.
     *
     * @param draft with answers that have a link
     * @param over the version of another device's save that the family chose to replace; null for the one this draft knows
     */
    void save(DraftSession draft, @Nullable Long over) {
        DraftOwner owner = draft.owner();
        Token plan = owner == null ? null : owner.plan();
        if (owner != null && plan != null) {
            change(
                            plan,
                            over == null ? owner.version() : over,
                            content -> content.saved(look(draft.answers()), draft.meeting()))
                    .ifPresent(saved -> draft.save(draft.answers(), owner.savedAs(plan, saved.version())));
        }
    }

    /**
     * Keeps what is saved as what was before, so that the family can answer again and see both.
     *
     * @param token the plan's
     * @param seen the version the family saw
     * @return the saved plan; empty when it was saved from another device since then, or is there no more
     */
    Optional<Found<SavedContent>> again(Token token, @Nullable Long seen) {
        return change(token, seen, SavedContent::again);
    }

    private Optional<Found<SavedContent>> change(Token token, @Nullable Long seen, UnaryOperator<SavedContent> change) {
        return seen == null
                ? Optional.empty()
                : links.change(
                        SAVED_PLAN,
                        token,
                        SavedContent.class,
                        seen,
                        before -> Optional.of(new Changed<>(change.apply(before.content()), expiry())));
    }

    /**
     * Deletes a saved plan for good.
     *
     * @param token the plan's; nothing happens when nothing is saved with it
     */
    void delete(Token token) {
        links.delete(SAVED_PLAN, token);
    }

    private Instant expiry() {
        return clock.expiry(kept == null ? SAVED_PLAN.kept() : kept);
    }

    private SavedContent.Snapshot look(Answers answers) {
        Map<String, String> classes = findings.findings(answers)
                .map(found -> found.classification().needs().stream()
                        .collect(Collectors.toMap(
                                result -> result.need().id(),
                                result -> result.needClass().code())))
                .orElse(Map.of());
        return new SavedContent.Snapshot(clock.today(), RulesService.VERSION, answers, classes);
    }
}
