package org.twodoors.sharing.savedplan;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.twodoors.answers.Answers;
import org.twodoors.draft.DraftOwner;
import org.twodoors.pathways.FindingsService;
import org.twodoors.rules.RulesService;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.Drawer;
import org.twodoors.sharing.link.SharingProperties;
import org.twodoors.sharing.link.SharingTime;

/** Saves a family's answers, finds them again, deletes them. */
@Service
class SavedPlanService {

    private final SavedPlans plans;
    private final FindingsService findings;
    private final SharingTime time;
    private final SharingProperties properties;
    private final TransactionTemplate transactions;

    SavedPlanService(
            SavedPlans plans,
            FindingsService findings,
            SharingTime time,
            SharingProperties properties,
            PlatformTransactionManager transactions) {
        this.plans = plans;
        this.findings = findings;
        this.time = time;
        this.properties = properties;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Finds a saved plan.
     *
     * @param token the plan's, or any other
     * @return the plan, or empty when there is none for this token
     */
    Optional<Saved> find(Token token) {
        return row(token).flatMap(row -> opened(token, row));
    }

    /**
     * Finds the plan that a draft is tied to.
     *
     * @param family what ties it, if anything does
     * @return the plan, or empty when there is none
     */
    Optional<Saved> of(@Nullable DraftOwner owner) {
        Token plan = owner == null ? null : owner.plan();
        return plan == null ? Optional.empty() : find(plan);
    }

    /**
     * Saves answers for the first time.
     *
     * @param token a token that nothing was saved with yet
     * @param owner the token that owns what the family shares
     * @param answers the answers
     * @return the saved plan, or empty when there is one already
     */
    Optional<Saved> saveFirst(Token token, Token owner, Answers answers) {
        return unlessOthersWereFaster(() -> {
            SavedContent content = new SavedContent(SavedContent.FORM, look(answers), null, owner.text());
            SavedPlan row = new SavedPlan(
                    Drawer.SAVED_PLAN.hash(token),
                    Drawer.SAVED_PLAN.seal(token, content),
                    time.minute(),
                    time.expiry(properties.savedPlan()));
            return Optional.of(saved(content, plans.saveAndFlush(row)));
        });
    }

    /**
     * Saves newer answers.
     *
     * @param token the plan's
     * @param seen the version these answers were made from
     * @param answers the answers
     * @return the saved plan; empty when it was saved from another device since then, or is there no more
     */
    Optional<Saved> save(Token token, @Nullable Long seen, Answers answers) {
        return change(token, seen, content -> content.saved(look(answers)));
    }

    /**
     * Keeps what is saved as what was before, so that the family can answer again and see both.
     *
     * @param token the plan's
     * @param seen the version the family saw
     * @return the saved plan; empty when it was saved from another device since then, or is there no more
     */
    Optional<Saved> again(Token token, @Nullable Long seen) {
        return change(token, seen, SavedContent::again);
    }

    /**
     * Deletes a saved plan for good.
     *
     * @param token the plan's; nothing happens when nothing is saved with it
     */
    void delete(Token token) {
        transactions.executeWithoutResult(status -> plans.deleteByFindHash(Drawer.SAVED_PLAN.hash(token)));
    }

    private Optional<Saved> change(Token token, @Nullable Long seen, UnaryOperator<SavedContent> change) {
        return unlessOthersWereFaster(() -> {
            Optional<SavedPlan> row = row(token).filter(found -> seen != null && seen == found.version());
            Optional<Saved> before = row.flatMap(found -> opened(token, found));
            if (row.isEmpty() || before.isEmpty()) {
                return Optional.empty();
            }
            SavedContent content = change.apply(before.get().content());
            row.get().sealed(Drawer.SAVED_PLAN.seal(token, content));
            row.get().savedAt(time.minute());
            row.get().expiresAt(time.expiry(properties.savedPlan()));
            return Optional.of(saved(content, plans.saveAndFlush(row.get())));
        });
    }

    /** Two requests may pass every check at once; the database lets one of them through. */
    private Optional<Saved> unlessOthersWereFaster(Supplier<Optional<Saved>> work) {
        try {
            Optional<Saved> done = transactions.execute(status -> work.get());
            return done == null ? Optional.empty() : done;
        } catch (OptimisticLockingFailureException | DataIntegrityViolationException e) {
            return Optional.empty();
        }
    }

    private Optional<SavedPlan> row(Token token) {
        return plans.findByFindHashAndExpiresAtAfter(Drawer.SAVED_PLAN.hash(token), time.now());
    }

    private Optional<Saved> opened(Token token, SavedPlan row) {
        return Drawer.SAVED_PLAN.open(token, row.sealed(), SavedContent.class).map(content -> saved(content, row));
    }

    private Saved saved(SavedContent content, SavedPlan row) {
        return new Saved(content, row.version(), time.lastDay(row.expiresAt()));
    }

    private SavedContent.Look look(Answers answers) {
        Map<String, String> classes = findings.findings(answers)
                .map(found -> found.classification().needs().stream()
                        .collect(Collectors.toMap(
                                result -> result.need().id(),
                                result -> result.needClass().code())))
                .orElse(Map.of());
        return new SavedContent.Look(time.dayOf(time.now()), RulesService.VERSION, answers, classes);
    }
}
