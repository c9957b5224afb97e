package org.twodoors.papers;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.twodoors.answers.Answers;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.catalog.Need;

/** What a family may see of a need, to tick; letters and the meeting sheet say only what is ticked. */
public final class Scenes {

    /** What every message key of a scene begins with; its id is the rest. */
    private static final String MESSAGE = "impact.";

    private final List<LetterFacts.Scene> all;

    Scenes(List<LetterFacts.Scene> all) {
        this.all = List.copyOf(all);
    }

    /**
     * What may be seen of a need of this child, where it spends the day.
     *
     * @param need the need
     * @param answers what was said
     * @return ids, {@code <need>.school.<scene>} for what is seen at school, {@code <need>.clinic.<scene>} for daily life
     */
    public List<String> of(Need need, Answers answers) {
        NeedAnswers said = answers.need(need.id()).asked(need, answers.child());
        return keys(need, ImpactWords.of(need, said), all, LetterFacts.DayPlace.of(answers.child()))
                .map(key -> key.substring(MESSAGE.length()))
                .toList();
    }

    /**
     * The message keys of scenes, as forms of papers send them.
     *
     * @param ids of scenes
     * @return in the same order
     */
    static List<String> keys(Collection<String> ids) {
        return ids.stream().map(id -> MESSAGE + id).toList();
    }

    /** The message keys of what may be seen of a need. */
    static Stream<String> keys(
            Need need, ImpactWords impact, List<LetterFacts.Scene> scenes, LetterFacts.DayPlace place) {
        return Stream.concat(
                        impact.examples().stream(),
                        scenes.stream()
                                .filter(scene -> scene.need().equals(need.id()))
                                .filter(scene -> scene.places().contains(place))
                                .map(LetterFacts.Scene::key))
                .distinct();
    }
}
