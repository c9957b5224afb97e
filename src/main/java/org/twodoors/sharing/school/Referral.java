package org.twodoors.sharing.school;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Catalog;
import org.twodoors.papers.files.PaperLine;

/**
 * What a teacher answered, as a page for the school therapist: what gets in the way, where and when, what was tried, for how
 * long and how it went. Nothing that the family said is on it; names are written in by hand.
 *
 * @param needs what gets in the way at school, a lot first
 * @param day when the teacher answered
 */
record Referral(List<Concern> needs, LocalDate day) {

    /** With more lines than this the page is printed small, so that it stays one. */
    private static final int ROOMY = 12;

    /** So many lines of small print stand below each other on one page, each word as long as it may be. */
    private static final int SMALL = 26;

    /** So many stand on it where what was tried is told in a row. */
    private static final int CLOSE = 36;

    Referral {
        needs = List.copyOf(needs);
    }

    /**
     * One need.
     *
     * @param need its id
     * @param answer what the teacher answered
     * @param example when it shows, in the teacher's words
     * @param tried what was tried
     */
    record Concern(String need, SchoolAnswer answer, List<PaperLine> example, List<Tried> tried) {

        @Override
        public String toString() {
            return "Concern[sealed]";
        }
    }

    /**
     * What was tried.
     *
     * @param support with its weeks and how it went
     * @param words what it was in the teacher's words; empty for one of the list
     */
    record Tried(TriedSupport support, List<PaperLine> words) {

        @Override
        public String toString() {
            return "Tried[sealed]";
        }
    }

    /** The page of a view, of the needs that the catalog still knows. */
    static Referral of(LinkedView view, Catalog catalog) {
        List<Concern> concerns = Stream.of(ReportedEffect.A_LOT, ReportedEffect.SOME)
                .flatMap(effect -> view.content().answers().stream().filter(answer -> answer.school() == effect))
                .filter(answer -> catalog.need(answer.need()).isPresent())
                .map(answer -> new Concern(
                        answer.need(),
                        answer,
                        PaperLine.of(answer.example()),
                        answer.supports().stream()
                                .map(tried -> new Tried(tried, PaperLine.of(tried.words())))
                                .toList()))
                .toList();
        @Nullable LocalDate sent = view.sent();
        return new Referral(concerns, sent == null ? view.today() : sent);
    }

    /** Everything that was typed. */
    String typed() {
        StringBuilder typed = new StringBuilder();
        needs.forEach(need -> {
            typed.append(need.answer().example()).append('\n');
            need.answer()
                    .supports()
                    .forEach(tried -> typed.append(tried.words()).append('\n'));
        });
        return typed.toString();
    }

    /**
     * How it is printed: {@code roomy}, {@code small} or {@code close}, so that it stays one page; {@code many} where it flows on to a
     * second in print that can still be read.
     */
    public String size() {
        int lines = needs.stream().mapToInt(need -> 2 + need.tried().size()).sum();
        int inARow = needs.stream()
                .mapToInt(need -> 5 + (2 * need.tried().size() + 2) / 3)
                .sum();
        return lines <= ROOMY ? "roomy" : lines <= SMALL ? "small" : inARow <= CLOSE ? "close" : "many";
    }

    @Override
    public String toString() {
        return "Referral[sealed]";
    }
}
